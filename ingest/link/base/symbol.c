/*
 * symbol.c: texts as numbers.
 */
#include "ingest/link/base/symbol.h"

#include "ingest/link/base/analysis.h"

ot_sym ot_symbol(struct ot_analysis *a, const char *text)
{
    return ot_intern_str(&a->names, text);
}
