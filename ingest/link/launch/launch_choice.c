/*
 * launch_choice.c: the values that an option of the source may have, and texts that a configuration gives.
 *
 * Reads: configuration.
 */
#include "ingest/link/launch/launch_choice.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/limit.h"
#include "ingest/link/launch/launch_operator.h"
#include "ingest/link/launch/launch_rule.h"
#include "ingest/link/launch/launch_shown.h"
#include "ingest/link/launch/launch_target.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/program.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/nearest.h"

struct ot_thing *ot_launch_choose(struct ot_launch *l, const struct ot_launch_option *option, const char *word,
                                  struct ot_thing *value, struct ot_err *err)
{
    struct ot_nearest nearest = {0};
    struct ot_buf text = OT_BUF_INIT;
    struct ot_thing **choices;
    size_t count;
    if (!option->choices || !ot_launch_elements(l, option->choices, &choices, &count))
        return value;
    struct ot_thing *number = ot_launch_number(l, word);
    for (size_t i = 0; i < count; i++) {
        if (ot_launch_equal(l, choices[i], value) || ot_launch_equal(l, choices[i], number) == 1)
            return ot_launch_equal(l, choices[i], number) == 1 ? number : value;
        struct ot_thing *shown = ot_launch_shown(l, choices[i]);
        if (shown)
            ot_nearest_offer(&nearest, ot_launch_string(l, shown),
                             ot_nearest_distance(word, ot_launch_string(l, shown)));
    }
    ot_nearest_print(&nearest, &text);
    ot_err_set(err, "'%s' is no value of %s; the nearest: %s", word, option->names[0], text.data);
    ot_buf_release(&text);
    return NULL;
}

/* Is it a string anywhere in the source? */
static bool is_string(struct ot_launch *l, ot_sym text)
{
    for (size_t f = 1; f < l->a->file_count; f++) {
        const struct ot_ast *ast = ot_program_file(l->a, (ot_id)f) ? &l->a->files[f].ast : NULL;
        for (uint32_t n = 0; ast && n < ast->node_count; n++)
            if (ast->nodes[n].kind == OT_STRING && ast->nodes[n].text == text)
                return true;
    }
    return false;
}

/* Did the source decide it? Its origin is a line of a file of the tree. */
static bool is_decided(const struct ot_launch *l, const char *origin)
{
    for (size_t f = 1; f < l->a->file_count; f++) {
        size_t length = strlen(l->a->files[f].path);
        if (strncmp(l->a->files[f].path, origin, length) == 0 && origin[length] == ':')
            return true;
    }
    return false;
}

/* Says of a value that the source may decide that it is none of the choices. */
static void warn(struct ot_launch *l, const struct ot_library_row *given, const struct ot_err *why)
{
    struct ot_buf text = OT_BUF_INIT, kind = OT_BUF_INIT;
    ot_buf_printf(&text, "%s: %s; it stands, for the source has this text and may decide it", given->argument,
                  why->message);
    ot_buf_printf(&kind, "configuration %s", given->pattern);
    ot_limit_note_at(l->a, 0, 0, ot_arena_strndup(&l->a->arena, kind.data, kind.length),
                     ot_arena_strndup(&l->a->arena, text.data, text.length));
    ot_buf_release(&text);
    ot_buf_release(&kind);
}

static int check(struct ot_launch *l, const struct ot_library_row *given, struct ot_err *err)
{
    ot_sym field = ot_symbol(l->a, strchr(given->pattern, '.') + 1);
    struct ot_thing *value = ot_launch_json(l, given->text, OT_LAUNCH_GIVEN, err);
    if (!value)
        return -1;
    for (size_t i = 0; i < l->option_count && value->kind == OT_THING_TEXT; i++) {
        const struct ot_launch_option *option = &l->options[i];
        struct ot_err own = {""};
        bool is_made = option->type && !(option->type->kind == OT_THING_OUTSIDE &&
                                         strcmp(ot_launch_string(l, option->type), "builtins.str") == 0);
        if (option->field != field || is_made || ot_launch_choose(l, option, ot_launch_string(l, value), value, &own))
            continue;
        if (is_decided(l, given->argument))
            return 0;
        if (is_string(l, value->text)) {
            warn(l, given, &own);
            return 0;
        }
        *err = own;
        return ot_err_wrap(err, "%s", given->argument);
    }
    return 0;
}

int ot_launch_choices(struct ot_launch *l, struct ot_err *err)
{
    struct ot_library_row *rows = NULL;
    size_t count = 0;
    int result = ot_library_read(l->a, "SELECT name, value, origin FROM configuration WHERE name GLOB 'server.*' OR "
                                       "name GLOB 'input.*' ORDER BY name", &rows, &count, err);
    for (size_t i = 0; i < count && result == 0; i++)
        result = check(l, &rows[i], err);
    free(rows);
    return result;
}
