/*
 * launch_rule.c: what rows say of objects of the source and of libraries, under what is known of the run.
 *
 * Reads: launch_rule, launch_value, launch_object, launch_default, library_value,
 * setting_object, setting_default, configuration.
 */

#include "ingest/link/launch/launch_rule.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/launch/launch_operator.h"
#include "ingest/link/drive/setting_read.h"
#include "ingest/link/launch/launch_class.h"
#include "ingest/link/launch/launch_model.h"
#include "ingest/link/launch/launch_thing.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/program.h"
#include "schema/db.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"

const struct ot_launch_rule *ot_launch_rule_of(const struct ot_launch *l, const char *dotted)
{
    uint32_t sym = ot_intern_find(&l->a->names, dotted, strlen(dotted)), index;
    return sym != UINT32_MAX && ot_map_get(&l->rules, (uint64_t)sym + 1, &index) ? &l->rule_items[index] : NULL;
}

bool ot_launch_has_rules_below(const struct ot_launch *l, const char *dotted)
{
    size_t length = strlen(dotted);
    for (size_t i = 0; i < l->rule_count; i++)
        if (strncmp(l->rule_items[i].dotted, dotted, length) == 0 && l->rule_items[i].dotted[length] == '.')
            return true;
    return false;
}

bool ot_launch_is_abstract(const struct ot_launch *l, const char *dotted)
{
    const struct ot_launch_rule *rule = NULL;
    for (const char *dot = strchr(dotted, '.'); dot && !rule; dot = strchr(dot + 1, '.')) {
        rule = ot_launch_rule_of(l, ot_arena_strndup(&l->a->arena, dotted, (size_t)(dot - dotted)));
        rule = rule && rule->role == OT_LAUNCH_ABSTRACT ? rule : NULL;
    }
    return rule != NULL;
}

static void add(struct ot_launch *l, const char *dotted, enum ot_launch_role role, struct ot_thing *value)
{
    bool is_new;
    ot_grow(&l->rule_items, &l->rule_capacity, l->rule_count + 1, sizeof(*l->rule_items));
    l->rule_items[l->rule_count] = (struct ot_launch_rule){
        ot_arena_strndup(&l->arena, dotted, strlen(dotted)), role, value};
    ot_map_put(&l->rules, (uint64_t)ot_symbol(l->a, dotted) + 1, (uint32_t)l->rule_count++, &is_new);
}

static struct ot_thing *constant(struct ot_launch *l, const char *type, const char *text)
{
    if (strcmp(type, "null") == 0)
        return l->none;
    if (strcmp(type, "true") == 0 || strcmp(type, "false") == 0)
        return ot_launch_truth(l, *type == 't');
    if (strcmp(type, "text") == 0)
        return ot_launch_text(l, text);
    return strcmp(type, "real") == 0 ? ot_launch_real(l, strtod(text, NULL)) : ot_launch_number(l, text);
}

static struct ot_thing *make(struct ot_launch *l, const char *type, const char *text, struct ot_place place,
                             struct ot_err *err)
{
    bool is_list = strcmp(type, "array") == 0;
    sqlite3_stmt *rows = NULL;
    int step = -1;
    if (!is_list && strcmp(type, "object") != 0)
        return constant(l, type, text);
    struct ot_thing *all = ot_launch_container(l, is_list ? OT_THING_LIST : OT_THING_DICT, NULL, 0);
    if (ot_db_prepare(l->a->db, "SELECT key, type, value FROM json_each(?1) ORDER BY id", &rows, err) == 0 &&
        ot_db_bind_text(rows, 1, text, err) == 0)
        while ((step = ot_db_step(rows, err)) == 1) {
            struct ot_thing *key = is_list ? NULL : ot_launch_text(l, ot_db_text(rows, 0));
            struct ot_thing *value = make(l, ot_db_text(rows, 1), ot_db_text(rows, 2), place, err);
            if (!value)
                break;
            ot_launch_put(l, all, key, value, place);
        }
    sqlite3_finalize(rows);
    return step == 0 ? all : NULL;
}

struct ot_thing *ot_launch_json(struct ot_launch *l, const char *text, struct ot_place place, struct ot_err *err)
{
    sqlite3_stmt *row = NULL;
    struct ot_thing *thing = NULL;
    if (ot_db_prepare(l->a->db, "SELECT json_type(?1), json_extract(?1, '$') WHERE json_valid(?1)", &row, err) == 0 &&
        ot_db_bind_text(row, 1, text, err) == 0) {
        int step = ot_db_step(row, err);
        if (step == 1)
            thing = make(l, ot_db_text(row, 0), ot_db_text(row, 1), place, err);
        else if (step == 0)
            ot_err_set(err, "'%s' is no JSON", text);
    }
    sqlite3_finalize(row);
    return thing;
}

enum { JSON_AT_MOST = 1 << 20 }; /* bytes of one value */

static void quote(const char *text, struct ot_buf *out)
{
    ot_buf_add_char(out, '"');
    for (; *text; text++) {
        if ((unsigned char)*text < 0x20)
            ot_buf_printf(out, "\\u%04x", (unsigned)*text);
        else
            ot_buf_printf(out, *text == '"' || *text == '\\' ? "\\%c" : "%c", *text);
    }
    ot_buf_add_char(out, '"');
}

/* Appends the items of a container, between its brackets. */
static bool items_as_json(struct ot_launch *l, const struct ot_thing *thing, struct ot_buf *out)
{
    bool is_dict = thing->kind == OT_THING_DICT;
    ot_buf_add_char(out, is_dict ? '{' : '[');
    for (uint32_t i = 0; thing->table && i < thing->table->count; i++) {
        const struct ot_thing_item *item = &thing->table->items[i];
        ot_buf_add_str(out, i ? ", " : "");
        if (is_dict && item->key->kind != OT_THING_TEXT)
            return false;
        if (is_dict) {
            quote(ot_launch_string(l, item->key), out);
            ot_buf_add_str(out, ": ");
        }
        if (!ot_launch_as_json(l, item->value, out))
            return false;
    }
    ot_buf_add_char(out, is_dict ? '}' : ']');
    return ot_launch_is_whole(thing);
}

bool ot_launch_as_json(struct ot_launch *l, const struct ot_thing *thing, struct ot_buf *out)
{
    bool is_json = false;
    switch (thing->kind) {
    case OT_THING_NONE: ot_buf_add_str(out, "null"); return true;
    case OT_THING_TRUTH: ot_buf_add_str(out, thing->number ? "true" : "false"); return true;
    case OT_THING_INTEGER: ot_buf_printf(out, "%lld", (long long)thing->number); return true;
    case OT_THING_REAL: ot_buf_printf(out, "%.17g", thing->real); return true;
    case OT_THING_TEXT: quote(ot_launch_string(l, thing), out); return true;
    case OT_THING_LIST: case OT_THING_TUPLE: case OT_THING_SET: case OT_THING_DICT:
        l->nested++;
        is_json = l->nested < OT_LAUNCH_NESTED && out->length < JSON_AT_MOST && items_as_json(l, thing, out);
        l->nested--;
        return is_json;
    default: return false;
    }
}

/* model.KEY: attributes of the model's configuration; env.NAME: variables; package.NAME: None where it is absent. Of a
 * table with names and values. */
static int read_known(struct ot_launch *l, const char *sql, bool is_own, struct ot_err *err)
{
    static const char model[] = "model.", environment[] = "env.", package[] = "package.";
    const struct ot_place nowhere = {0, 0};
    struct ot_library_row *rows = NULL;
    size_t count = 0;
    int result = ot_library_read(l->a, sql, &rows, &count, err);
    for (size_t i = 0; i < count && result == 0; i++) {
        bool is_model = strncmp(rows[i].pattern, model, strlen(model)) == 0;
        if (strncmp(rows[i].pattern, package, strlen(package)) == 0)
            ot_launch_put(l, l->packages, ot_launch_text(l, rows[i].pattern + strlen(package)),
                          strcmp(rows[i].text, "\"absent\"") == 0 ? l->none : l->yes, nowhere);
        if (!is_model && strncmp(rows[i].pattern, environment, strlen(environment)) != 0)
            continue;
        struct ot_thing *value = *rows[i].text ? ot_launch_json(l, rows[i].text, nowhere, err) : l->unknown;
        if (!value) {
            result = -1;
        } else if (!is_model) {
            struct ot_thing *text = value->kind == OT_THING_TEXT ? value : ot_launch_text(l, rows[i].text);
            ot_launch_put(l, l->environment, ot_launch_text(l, rows[i].pattern + strlen(environment)), text, nowhere);
        } else {
            l->model->number |= is_own; /* there is one */
            l->model->text = is_own ? l->model->text : ot_symbol(l->a, rows[i].argument);
            ot_launch_put(l, l->model, ot_launch_text(l, rows[i].pattern + strlen(model)), value, nowhere);
        }
    }
    l->model->marks = OT_THING_MODEL;
    free(rows);
    return result;
}

/* The value of a name in a table; NULL where there is none, or with *err set. */
static struct ot_thing *look_up(struct ot_launch *l, const char *sql, const char *name, struct ot_err *err)
{
    sqlite3_stmt *row = NULL;
    struct ot_thing *value = NULL;
    if (ot_db_prepare(l->a->db, sql, &row, err) == 0 && ot_db_bind_text(row, 1, name, err) == 0 &&
        ot_db_step(row, err) == 1)
        value = ot_launch_json(l, ot_db_text(row, 0), (struct ot_place){0, 0}, err);
    sqlite3_finalize(row);
    return value;
}

/* The value of a name: of the configuration, else the default of launch_default; NULL where there is none. */
static struct ot_thing *value_of(struct ot_launch *l, const char *name, struct ot_err *err)
{
    if (strcmp(name, "device.platform") == 0)
        return ot_launch_text(l, l->a->platform);
    struct ot_thing *value = look_up(l, "SELECT value FROM configuration WHERE name = ?1", name, err);
    return value || l->is_running ? value
                                  : look_up(l, "SELECT value FROM launch_default WHERE name = ?1", name, err);
}

static void add_object(struct ot_launch *l, const char *object, const char *form, struct ot_thing *value)
{
    bool is_call = strncmp(form, "on ", 3) == 0 || strcmp(form, "pair") == 0 || strcmp(form, "dict") == 0;
    if (strncmp(form, "on ", 3) == 0) {
        value = ot_launch_truth(l, strstr(form + 3, l->a->platform) != NULL);
    } else if (strcmp(form, "pair") == 0) {
        if (value->kind != OT_THING_INTEGER)
            return;
        const struct ot_thing_item pair[] = {{.value = ot_launch_integer(l, value->number / 10)},
                                             {.value = ot_launch_integer(l, value->number % 10)}};
        value = ot_launch_container(l, OT_THING_TUPLE, pair, 2);
    } else if (strcmp(form, "text") == 0) {
        struct ot_buf text = OT_BUF_INIT;
        if (value->kind != OT_THING_TEXT && ot_launch_as_json(l, value, &text))
            value = ot_launch_text(l, text.data);
        ot_buf_release(&text);
    } else if (strcmp(form, "dict") == 0) {
        value = ot_launch_container(l, OT_THING_DICT, l->model->table->items, l->model->table->count);
    }
    add(l, object, is_call ? OT_LAUNCH_RETURNS : OT_LAUNCH_IS, value);
    if (strcmp(form, "model") == 0 && !strchr(object, ':')) /* a method of the library's class */
        l->rule_items[l->rule_count - 1].role = OT_LAUNCH_RETURNS;
}

static int read_objects(struct ot_launch *l, struct ot_err *err)
{
    struct ot_library_row *rows = NULL;
    size_t count = 0;
    int result = ot_library_read(l->a, "SELECT name, object, form FROM setting_object WHERE only_of = '' "
                                       "ORDER BY name, object", &rows, &count, err);
    for (size_t i = 0; i < count && result == 0; i++) {
        const char *form = rows[i].argument;
        if (strcmp(form, "getenv") == 0)
            add(l, rows[i].text, OT_LAUNCH_GETENV, NULL);
        else if (strcmp(form, "spec") == 0)
            add(l, rows[i].text, OT_LAUNCH_SPEC, NULL);
        else if (strcmp(form, "environ") == 0)
            add(l, rows[i].text, OT_LAUNCH_IS, l->environment);
        else if (strcmp(form, "model") == 0 || strcmp(form, "dict") == 0)
            add_object(l, rows[i].text, form, l->model->number ? l->model : l->unknown);
        else if (strcmp(form, "version") != 0) {
            struct ot_thing *value = value_of(l, rows[i].pattern, err);
            if (value)
                add_object(l, rows[i].text, form, value);
        }
    }
    free(rows);
    return result;
}

/* Names of libraries that are None on platforms other than their own. */
static int read_platforms(struct ot_launch *l, struct ot_err *err)
{
    struct ot_library_row *rows = NULL;
    size_t count = 0;
    int result = ot_library_read(l->a, "SELECT name, value, '' FROM library_value ORDER BY name", &rows, &count, err);
    for (size_t i = 0; i < count; i++)
        if (strcmp(rows[i].text, "false") == 0)
            add(l, rows[i].pattern, OT_LAUNCH_IS, l->no);
        else if (strcmp(rows[i].text, "true") == 0)
            add(l, rows[i].pattern, OT_LAUNCH_IS, l->yes);
        else if (strcmp(rows[i].text, l->a->platform) != 0)
            add(l, rows[i].pattern, OT_LAUNCH_IS, l->none);
    free(rows);
    return result;
}

/* What functions and variables are that hang on the machine. */
static int read_values(struct ot_launch *l, struct ot_err *err)
{
    struct ot_library_row *rows = NULL, *objects = NULL;
    size_t count = 0, object_count = 0;
    int result = ot_library_read(l->a, "SELECT object, value, '' FROM launch_value ORDER BY object", &rows, &count,
                                 err);
    for (size_t i = 0; i < count && result == 0; i++) {
        struct ot_thing *value = ot_launch_json(l, rows[i].text, (struct ot_place){0, 0}, err);
        result = value ? 0 : -1;
        if (value)
            add(l, rows[i].pattern, OT_LAUNCH_IS, value);
    }
    if (result == 0)
        result = ot_library_read(l->a, "SELECT object, class, platform FROM launch_object ORDER BY object, platform",
                                 &objects, &object_count, err);
    for (size_t i = 0; i < object_count && result == 0; i++) {
        ot_id code = strcmp(objects[i].argument, l->a->platform) == 0
                         ? ot_setting_find_class(l->a, objects[i].text) : 0;
        struct ot_thing *object = ot_launch_thing(l, OT_THING_OBJECT);
        if (!code)
            continue;
        add(l, objects[i].pattern, OT_LAUNCH_IS, object);
        object->base = ot_launch_class(l, NULL, l->a->codes[code]->file, l->a->codes[code]->ast);
    }
    free(objects);
    free(rows);
    return result;
}

int ot_launch_rules(struct ot_launch *l, struct ot_err *err)
{
    static const struct {
        const char *word;
        enum ot_launch_role role;
    } roles[] = {{"declare", OT_LAUNCH_DECLARE}, {"view", OT_LAUNCH_VIEW}, {"under", OT_LAUNCH_UNDER},
                 {"argument", OT_LAUNCH_ARGUMENT}, {"json", OT_LAUNCH_JSON}, {"match", OT_LAUNCH_MATCH},
                 {"module", OT_LAUNCH_MODULE},
                 {"abstract", OT_LAUNCH_ABSTRACT}};
    struct ot_library_row *rows = NULL;
    size_t count = 0;
    l->environment = ot_launch_container(l, OT_THING_DICT, NULL, 0);
    l->packages = ot_launch_container(l, OT_THING_DICT, NULL, 0);
    l->model = ot_launch_thing(l, OT_THING_OBJECT);
    if (read_known(l, "SELECT name, coalesce(value, ''), class FROM setting_default ORDER BY name", false, err) ||
        read_known(l, "SELECT name, value, '' FROM configuration ORDER BY name", true, err) ||
        ot_launch_model(l, err) || read_platforms(l, err) || read_objects(l, err) ||
        ot_library_read(l->a, "SELECT object, role, '' FROM launch_rule ORDER BY role, object", &rows, &count, err))
        return -1;
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < sizeof(roles) / sizeof(*roles); k++)
            if (strcmp(rows[i].text, roles[k].word) == 0)
                add(l, rows[i].pattern, roles[k].role, NULL);
    free(rows);
    return read_values(l, err);
}
