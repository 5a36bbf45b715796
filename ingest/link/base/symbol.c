/*
 * symbol.c: texts as numbers.
 */
#include "ingest/link/base/symbol.h"

#include "ingest/link/base/analysis.h"
#include "tools/base/buf.h"

ot_sym ot_symbol(struct ot_analysis *a, const char *text)
{
    return ot_intern_str(&a->names, text);
}

ot_sym ot_symbol_dotted(struct ot_analysis *a, const char *holder, const char *name)
{
    struct ot_buf buf = OT_BUF_INIT;
    ot_buf_add_str(&buf, holder);
    ot_buf_add_char(&buf, '.');
    ot_buf_add_str(&buf, name);
    ot_sym dotted = ot_intern_add(&a->names, buf.data, buf.length);
    ot_buf_release(&buf);
    return dotted;
}
