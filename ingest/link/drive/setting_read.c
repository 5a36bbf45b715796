/*
 * setting_read.c: the rows of a configuration, and the classes of the source that its names mean.
 *
 * Reads: configuration.
 */
#include "ingest/link/drive/setting_read.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/given.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/program.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/nearest.h"

const struct ot_library_row *ot_setting_find(const struct ot_setting_rows *settings, const char *name)
{
    for (size_t i = 0; i < settings->count; i++)
        if (strcmp(settings->rows[i].pattern, name) == 0)
            return &settings->rows[i];
    return NULL;
}

struct ot_given ot_setting_given_of(const struct ot_library_row *row)
{
    return (struct ot_given){.setting = row->pattern, .origin = row->argument};
}

int ot_setting_refuse(const struct ot_library_row *row, const char *what, const struct ot_nearest *nearest,
                  struct ot_err *err)
{
    struct ot_buf text = OT_BUF_INIT;
    ot_buf_printf(&text, "%s: %s", row->argument, what);
    if (nearest->count)
        ot_buf_add_str(&text, "; the nearest: ");
    ot_nearest_print(nearest, &text);
    ot_err_set(err, "%s", text.data);
    ot_buf_release(&text);
    return -1;
}

void ot_setting_offer(struct ot_nearest *nearest, const char *word, const char *name)
{
    int distance = ot_nearest_distance(word, name);
    if (distance <= ot_nearest_most(word))
        ot_nearest_offer(nearest, name, distance);
}

void ot_setting_each_class(struct ot_analysis *a, const char *pattern, void (*each)(struct ot_analysis *a, ot_id code,
                                                                                void *context), void *context)
{
    const char *colon = strchr(pattern, ':');
    const char *module = ot_arena_strndup(&a->arena, pattern, (size_t)(colon - pattern));
    for (size_t f = 1; f < a->file_count; f++) {
        if (sqlite3_strglob(module, a->files[f].module) != 0 || !ot_program_file(a, (ot_id)f))
            continue;
        for (uint32_t n = 0; n < a->files[f].ast.node_count; n++) {
            if (a->files[f].ast.nodes[n].kind != OT_CLASS)
                continue;
            ot_id code = ot_program_code(a, (ot_id)f, n);
            if (sqlite3_strglob(pattern, ot_program_dotted(a, code)) == 0)
                each(a, code, context);
        }
    }
}

static void note_code(struct ot_analysis *a, ot_id code, void *context)
{
    (void)a;
    *(ot_id *)context = code;
}

ot_id ot_setting_find_class(struct ot_analysis *a, const char *dotted)
{
    ot_id code = 0;
    ot_setting_each_class(a, dotted, note_code, &code);
    return code;
}

ot_id ot_setting_find_function(struct ot_analysis *a, const char *dotted)
{
    const char *colon = strchr(dotted, ':');
    ot_id file = ot_program_module(a, dotted, (size_t)(colon - dotted));
    const struct ot_file *f = file ? ot_program_file(a, file) : NULL;
    for (uint32_t s = 2; f && s < f->ast.nodes[1].end; s = f->ast.nodes[s].end)
        if (f->ast.nodes[s].kind == OT_FUNCTION && strcmp(ot_text(a, f->ast.nodes[s].text), colon + 1) == 0)
            return ot_program_code(a, file, s);
    return 0;
}
