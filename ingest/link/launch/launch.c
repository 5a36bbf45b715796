/*
 * launch.c: a launch command from beginning to end: the record with its defaults, the words, the source's resolution,
 * the rows.
 *
 * Reads: launch_rule, setting_class. Writes: configuration.
 */

#include "ingest/link/launch/launch.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/options.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/drive/setting_read.h"
#include "ingest/link/launch/launch_call.h"
#include "ingest/link/launch/launch_choice.h"
#include "ingest/link/launch/launch_class.h"
#include "ingest/link/launch/launch_command.h"
#include "ingest/link/launch/launch_made.h"
#include "ingest/link/launch/launch_name.h"
#include "ingest/link/launch/launch_option.h"
#include "ingest/link/launch/launch_rule.h"
#include "ingest/link/launch/launch_start.h"
#include "ingest/link/launch/launch_thing.h"
#include "ingest/link/launch/launch_write.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "schema/db.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"

static const char server[] = "server.", input[] = "input.";

/* The fields that the body of a class declares. */
static void declare(struct ot_analysis *a, ot_id code, void *context)
{
    struct ot_launch *l = context;
    ot_id file = a->codes[code]->file;
    uint32_t body = ot_scan_code(a, code)->body;
    const struct ot_ast *ast = &a->files[file].ast;
    for (uint32_t s = body + 1; s < ast->nodes[body].end; s = ast->nodes[s].end)
        if (ast->nodes[s].kind == OT_ANNOTATED && ast->nodes[s + 1].kind == OT_NAME)
            ot_launch_field(l, file, s);
}

/* The rows of a role, each of which is given to a function. */
static int each_rule(struct ot_launch *l, const char *role, int (*each)(struct ot_launch *l, const char *object,
                                                                      struct ot_err *err), struct ot_err *err)
{
    struct ot_library_row *rows = NULL;
    size_t count = 0;
    int result = ot_library_read(l->a, "SELECT object, role, '' FROM launch_rule ORDER BY place, object", &rows, &count,
                                 err);
    for (size_t i = 0; i < count && result == 0; i++)
        if (strcmp(rows[i].text, role) == 0)
            result = each(l, rows[i].pattern, err);
    free(rows);
    return result;
}

static int make_record(struct ot_launch *l, const char *object, struct ot_err *err)
{
    ot_id code = ot_setting_find_class(l->a, object);
    (void)err;
    if (code && !l->record->base)
        l->record->base = ot_launch_class(l, NULL, l->a->codes[code]->file, l->a->codes[code]->ast);
    return 0;
}

static int name_declared(struct ot_launch *l, const char *object, struct ot_err *err)
{
    (void)err;
    l->declared = ot_symbol(l->a, strrchr(object, '.') + 1);
    return 0;
}

static int import(struct ot_launch *l, const char *object, struct ot_err *err)
{
    (void)err;
    for (size_t f = 1; f < l->a->file_count; f++)
        if (sqlite3_strglob(object, l->a->files[f].module) == 0)
            ot_launch_module(l, (ot_id)f);
    return 0;
}

/* Calls a method of the record, with an argument if there is one. */
static struct ot_thing *call_own(struct ot_launch *l, const char *object, struct ot_thing *argument)
{
    const char *name = strrchr(object, '.') + 1;
    struct ot_thing *method = ot_launch_attribute(l, l->record, ot_symbol(l->a, name)), *result = l->none;
    struct ot_passed passed = {.place = {0, 0}};
    if (argument)
        ot_launch_pass(&passed, NULL, argument, passed.place);
    if (method && (method->kind == OT_THING_METHOD || method->kind == OT_THING_FUNCTION))
        result = ot_launch_call(l, method, &passed);
    free(passed.items);
    return result;
}

static int read_options(struct ot_launch *l, const char *object, struct ot_err *err)
{
    struct ot_thing *parser = ot_launch_thing(l, OT_THING_OBJECT);
    (void)err;
    parser->marks = OT_THING_PARSER;
    call_own(l, object, parser);
    return 0;
}

/* Was a raise or an assertion reached on known values? */
static int refuse(struct ot_launch *l, struct ot_err *err)
{
    l->is_refused = l->raised.is_sure;
    if (!l->is_refused)
        return 0;
    return ot_err_set(err, "%s:%u: %s", l->a->files[l->raised.place.file].path, l->raised.place.line,
                      *l->raised.text ? l->raised.text : "this is refused");
}

static int resolve(struct ot_launch *l, const char *object, struct ot_err *err)
{
    call_own(l, object, NULL);
    return refuse(l, err);
}

static int make_object(struct ot_launch *l, const char *object, struct ot_err *err)
{
    return ot_launch_make(l, object, err) || refuse(l, err) ? -1 : 0;
}

static int call_made(struct ot_launch *l, const char *object, struct ot_err *err)
{
    return ot_launch_call_made(l, object, err) || refuse(l, err) ? -1 : 0;
}

/* Fields that are required and not given are what launch_default says. */
static int fill_required(struct ot_launch *l, struct ot_err *err)
{
    struct ot_library_row *rows = NULL;
    size_t count = 0;
    int result = ot_library_read(l->a, "SELECT name, value, '' FROM launch_default ORDER BY name", &rows, &count, err);
    for (size_t i = 0; i < count && result == 0; i++) {
        const struct ot_place nowhere = {0, 0};
        struct ot_thing_item *item = strncmp(rows[i].pattern, server, strlen(server)) != 0 ? NULL
            : ot_launch_find_name(l, l->record, ot_symbol(l->a, rows[i].pattern + strlen(server)));
        if (!item || item->value->kind != OT_THING_UNKNOWN || item->place.file || item->place.line)
            continue;
        struct ot_thing *value = ot_launch_json(l, rows[i].text, nowhere, err);
        result = value ? 0 : -1;
        item->value = value ? value : item->value;
    }
    free(rows);
    return result;
}

/* The record with the defaults of its fields. */
static int prepare(struct ot_launch *l, struct ot_err *err)
{
    struct ot_library_row *rows = NULL;
    size_t count = 0;
    if (ot_launch_rules(l, err) ||
        ot_library_read(l->a, "SELECT pattern, family, role FROM setting_class ORDER BY pattern", &rows, &count, err))
        return -1;
    for (size_t i = 0; i < count; i++)
        if (strcmp(rows[i].text, server) == 0 && strcmp(rows[i].argument, "declares") == 0)
            ot_setting_each_class(l->a, rows[i].pattern, declare, l);
    free(rows);
    return each_rule(l, "record", make_record, err) || each_rule(l, "declared", name_declared, err) ? -1 : 0;
}

static int decide(struct ot_launch *l, struct ot_err *err)
{
    return fill_required(l, err) || each_rule(l, "import", import, err) || each_rule(l, "resolve", resolve, err) ? -1
                                                                                                                 : 0;
}

static int run_command(struct ot_launch *l, struct ot_err *err)
{
    if (prepare(l, err) || each_rule(l, "options", read_options, err))
        return -1;
    if (!l->option_count)
        return ot_err_set(err, "the source declares no options");
    if (ot_launch_command(l, l->a->options->launch, err))
        return -1;
    struct ot_thing_table *given = l->record->table;
    return decide(l, err) || ot_launch_start(l, err) || ot_launch_write(l, given, err) ? -1 : 0;
}

/* Does the source keep what was given beside what it decides of it? */
static int keeps_input(struct ot_launch *l, bool *keeps, struct ot_err *err)
{
    struct ot_library_row *rows = NULL;
    size_t count = 0;
    int result = ot_library_read(l->a, "SELECT DISTINCT beside, family, '' FROM setting_class WHERE beside <> '' "
                                       "ORDER BY beside", &rows, &count, err);
    for (size_t i = 0; i < count; i++)
        *keeps |= strcmp(rows[i].text, input) == 0 && ot_setting_find_class(l->a, rows[i].pattern);
    free(rows);
    return result;
}

/* Is it a name of "open = NAME NAME …"? */
static bool is_open(const struct ot_library_row *rows, size_t count, const char *name)
{
    size_t length = strlen(name);
    for (size_t i = 0; i < count; i++)
        for (const char *at = strcmp(rows[i].pattern, "open") == 0 ? rows[i].text : ""; *at;) {
            size_t own = strcspn(at, " \t");
            if (own == length && strncmp(at, name, length) == 0)
                return true;
            at += own + strspn(at + own, " \t");
        }
    return false;
}

/* What the source may do to fields: change all; change those that are not named; change none. */
enum kept { KEEPS_NONE, KEEPS_NAMED, KEEPS_ALL };

/* Fields that are not named have the values that they are declared with, and keep them. */
static void close_fields(struct ot_launch *l, const struct ot_library_row *rows, size_t count, struct ot_thing *fixed)
{
    const struct ot_thing_table *declared = l->record->table; /* changes make others */
    struct ot_buf name = OT_BUF_INIT;
    for (uint32_t i = 0; declared && i < declared->count; i++) {
        const struct ot_thing_item *item = &declared->items[i];
        ot_buf_clear(&name);
        ot_buf_printf(&name, "%s%s", server, ot_text(l->a, item->key->text));
        if (item->value->kind == OT_THING_UNKNOWN || is_open(rows, count, name.data))
            continue;
        if (l->view)
            ot_launch_put(l, l->view, item->key, item->value, item->place);
        ot_launch_put(l, fixed, item->key, item->value, item->place);
    }
    ot_buf_release(&name);
}

/* Gives the record, or its view, the fields of the configuration. */
static int give_fields(struct ot_launch *l, enum kept kept, struct ot_err *err)
{
    struct ot_library_row *rows = NULL;
    size_t count = 0;
    bool keeps = false;
    struct ot_thing *fixed = ot_launch_container(l, OT_THING_DICT, NULL, 0);
    int result = keeps_input(l, &keeps, err) ||
                         ot_library_read(l->a, "SELECT name, value, '' FROM configuration ORDER BY name", &rows, &count,
                                         err) ? -1 : 0;
    keeps = keeps && kept != KEEPS_NONE;
    l->view = keeps ? ot_launch_view(l) : NULL;
    if (result == 0 && kept == KEEPS_ALL)
        close_fields(l, rows, count, fixed);
    for (size_t i = 0; i < count && result == 0; i++) {
        bool is_input = strncmp(rows[i].pattern, input, strlen(input)) == 0;
        if (!is_input && strncmp(rows[i].pattern, server, strlen(server)) != 0)
            continue;
        struct ot_thing *value = is_open(rows, count, rows[i].pattern)
                                     ? l->unknown : ot_launch_json(l, rows[i].text, OT_LAUNCH_GIVEN, err);
        struct ot_thing *field = ot_launch_text(l, strchr(rows[i].pattern, '.') + 1);
        result = value ? 0 : -1;
        if (result == 0 && (!is_input || keeps))
            ot_launch_put(l, is_input || !keeps ? l->record : l->view, field, value, OT_LAUNCH_GIVEN);
        if (result == 0 && !is_input)
            ot_launch_put(l, fixed, field, value, OT_LAUNCH_GIVEN);
    }
    l->fixed = kept == KEEPS_NONE ? NULL : fixed;
    free(rows);
    return result;
}

/* Whatever the source decides of them, the fields that are named stay what they are. */
static int check_fixed(struct ot_launch *l, struct ot_err *err)
{
    return prepare(l, err) || give_fields(l, KEEPS_NAMED, err) || decide(l, err) ? -1 : 0;
}

/* And those that are not named: what the source would decide of them is not what was given. */
static int check_closed(struct ot_launch *l, struct ot_err *err)
{
    return prepare(l, err) || give_fields(l, KEEPS_ALL, err) || decide(l, err) ? -1 : 0;
}

/* The source starts with them and may change them: it may be that they were given so. */
static int check_first(struct ot_launch *l, struct ot_err *err)
{
    return prepare(l, err) || give_fields(l, KEEPS_NONE, err) || decide(l, err) ? -1 : 0;
}

/* The fields have values that their options may have. */
static int check_choices(struct ot_launch *l, struct ot_err *err)
{
    return prepare(l, err) || each_rule(l, "options", read_options, err) || ot_launch_choices(l, err) ? -1 : 0;
}

/* Fields that the source decides by the machine, where nothing is given. */
static int fill_machine(struct ot_launch *l, struct ot_err *err)
{
    struct ot_library_row *rows = NULL;
    size_t count = 0;
    int result = ot_library_read(l->a, "SELECT field, value, platform FROM launch_machine ORDER BY field", &rows,
                                 &count, err);
    for (size_t i = 0; i < count && result == 0; i++) {
        struct ot_thing_item *item = ot_launch_find_name(l, l->record, ot_symbol(l->a, rows[i].pattern));
        if (item && item->value->kind == OT_THING_NONE && strcmp(rows[i].argument, l->a->platform) == 0)
            item->value = ot_launch_text(l, rows[i].text);
    }
    free(rows);
    return result;
}

/* The objects that every run makes. */
static int check_made(struct ot_launch *l, struct ot_err *err)
{
    l->is_running = true;
    return prepare(l, err) || give_fields(l, KEEPS_NAMED, err) || fill_machine(l, err) || fill_required(l, err) ||
                   ot_launch_holders(l, err) || each_rule(l, "make", make_object, err) ||
                   each_rule(l, "call", call_made, err) ? -1 : 0;
}

/* is_refused: it is the source that refuses what was given. */
static int evaluate(struct ot_analysis *a, int (*run)(struct ot_launch *l, struct ot_err *err), bool *is_refused,
                    struct ot_err *err)
{
    struct ot_launch *l = ot_calloc(1, sizeof(*l));
    struct ot_frame frame = {0};
    l->a = a;
    l->frame = &frame;
    ot_arena_init(&l->arena);
    l->none = ot_launch_thing(l, OT_THING_NONE);
    l->unknown = ot_launch_thing(l, OT_THING_UNKNOWN);
    l->yes = ot_launch_thing(l, OT_THING_TRUTH);
    l->yes->number = 1;
    l->no = ot_launch_thing(l, OT_THING_TRUTH);
    l->record = ot_launch_thing(l, OT_THING_OBJECT);
    int result = run(l, err);
    *is_refused = l->is_refused;
    free(l->trail.entries);
    free(l->module_things);
    free(l->text_things);
    free(l->rule_items);
    free(l->options);
    free(l->holders);
    ot_map_release(&l->modules);
    ot_map_release(&l->classes);
    ot_map_release(&l->rules);
    ot_map_release(&l->texts);
    ot_map_release(&l->rebound);
    ot_map_release(&l->ran);
    ot_map_release(&l->stored);
    ot_arena_release(&l->arena);
    free(l);
    return result;
}

int ot_launch_open(struct ot_analysis *a, struct ot_err *err)
{
    bool is_refused;
    if (a->options->launch && evaluate(a, run_command, &is_refused, err))
        return ot_err_wrap(err, "%s", a->options->launch_origin);
    return 0;
}

int ot_launch_check(struct ot_analysis *a, struct ot_err *err)
{
    sqlite3_stmt *row = NULL;
    bool is_refused;
    int step = ot_db_prepare(a->db, "SELECT 1 FROM configuration WHERE name GLOB 'server.*' LIMIT 1", &row, err)
                   ? -1 : ot_db_step(row, err);
    sqlite3_finalize(row);
    if (step != 1)
        return step;
    int result = a->options->launch ? 0 : evaluate(a, check_fixed, &is_refused, err);
    if (result && is_refused)
        result = evaluate(a, check_closed, &is_refused, err);
    if (result && is_refused)
        result = evaluate(a, check_first, &is_refused, err);
    if (result == 0)
        result = evaluate(a, check_made, &is_refused, err);
    if (result)
        return ot_err_wrap(err, "configuration");
    return evaluate(a, check_choices, &is_refused, err);
}

void ot_launch_locate(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_err refused = {""};
    bool is_refused;
    if (evaluate(a, check_made, &is_refused, &refused) && is_refused)
        ot_err_wrap(err, "%s", refused.message);
}
