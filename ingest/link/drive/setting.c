/*
 * setting.c: the names of a configuration become objects of the source.
 *
 * Reads: configuration, setting_class, setting_member, setting_word.
 */
#include "ingest/link/drive/setting.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/json.h"
#include "ingest/link/core/value.h"
#include "ingest/link/drive/setting_check.h"
#include "ingest/link/drive/setting_key.h"
#include "ingest/link/drive/setting_object.h"
#include "ingest/link/drive/setting_outside.h"
#include "ingest/link/drive/setting_read.h"
#include "ingest/link/drive/setting_run.h"
#include "ingest/link/drive/setting_tensor.h"
#include "ingest/link/drive/setting_type.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/rows/tensor.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/start/class_value.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/nearest.h"

/* A family while it is told of. */
struct family {
    ot_id id;
    const char *prefix;
    struct ot_list names;    /* declared */
    bool is_closed;
};

/* What a field is that is not given: the constant in the body of its class, else unknown. */
static uint32_t default_of(struct ot_analysis *a, const struct ot_ast *ast, uint32_t n)
{
    const struct ot_ast_node *node = &ast->nodes[n];
    switch (node->kind) {
    case OT_STRING: return node->flags & OT_CUT ? OT_UNKNOWN_VALUE : ot_value(a, OT_V_STRING, node->text, 0, 0);
    case OT_INTEGER: return ot_value_literal(a, node->text);
    case OT_FLOAT: return ot_value(a, OT_V_INTEGER, node->text, 1, 0);
    case OT_CONST_NONE: return OT_NONE_VALUE;
    case OT_TRUE: return OT_TRUE_VALUE;
    case OT_FALSE: return OT_FALSE_VALUE;
    default: return OT_UNKNOWN_VALUE;
    }
}

/* "name: type = value" in the body of a class, at s. */
static void give_default(struct ot_analysis *a, const struct family *family, ot_id file, uint32_t s)
{
    const struct ot_ast *ast = &a->files[file].ast;
    const char *name = ot_text(a, ast->nodes[s + 1].text);
    struct ot_buf setting = OT_BUF_INIT, origin = OT_BUF_INIT;
    ot_buf_printf(&setting, "%s%s", family->prefix, name);
    ot_buf_printf(&origin, "%s:%u", a->files[file].path, ast->nodes[s + 1].line);
    const struct ot_given given = {.value = default_of(a, ast, ast->nodes[ast->nodes[s + 1].end].end),
                                   .setting = ot_arena_strndup(&a->arena, setting.data, setting.length),
                                   .origin = ot_arena_strndup(&a->arena, origin.data, origin.length)};
    ot_given_field(a, family->id, ast->nodes[s + 1].text, &given);
    ot_buf_release(&setting);
    ot_buf_release(&origin);
}

static void declare(struct ot_analysis *a, ot_id code, void *context)
{
    struct family *family = context;
    uint32_t body = ot_scan_code(a, code)->body;
    const struct ot_ast *ast = &a->files[a->codes[code]->file].ast;
    for (uint32_t s = body + 1; s < ast->nodes[body].end; s = ast->nodes[s].end) {
        if (ast->nodes[s].kind != OT_ANNOTATED || ast->nodes[s + 1].kind != OT_NAME)
            continue;
        ot_list_add(&family->names, ast->nodes[s + 1].text);
        if (family->is_closed)
            give_default(a, family, a->codes[code]->file, s);
    }
}

static void hold(struct ot_analysis *a, ot_id code, void *context)
{
    ot_given_holder(a, code, ((const struct family *)context)->id);
}

static void nest(struct ot_analysis *a, ot_id code, void *context)
{
    hold(a, code, context);
    ot_given_nest(a, code);
}

static int give_fields(struct ot_analysis *a, const struct ot_setting_rows *settings, const struct family *family,
                       struct ot_err *err)
{
    for (size_t i = 0; i < settings->count; i++) {
        const struct ot_library_row *row = &settings->rows[i];
        struct ot_nearest nearest = {0};
        struct ot_given given = ot_setting_given_of(row);
        if (strncmp(row->pattern, family->prefix, strlen(family->prefix)) != 0)
            continue;
        const char *field = row->pattern + strlen(family->prefix);
        ot_sym name = ot_symbol(a, field);
        if (!ot_list_has(&family->names, name)) {
            for (size_t k = 0; k < family->names.count; k++)
                ot_setting_offer(&nearest, field, ot_text(a, family->names.items[k]));
            struct ot_buf text = OT_BUF_INIT;
            ot_buf_printf(&text, "the source declares no '%s'", row->pattern);
            ot_setting_refuse(row, text.data, &nearest, err);
            ot_buf_release(&text);
            return -1;
        }
        if (ot_json_value(a, row->text, &given.value, err))
            return -1;
        ot_given_field(a, family->id, name, &given);
    }
    return 0;
}

/* The names of "open" are unknown, whatever was said of them. */
static void leave_open(struct ot_analysis *a, const struct ot_setting_rows *settings, const struct family *family)
{
    const struct ot_library_row *row = ot_setting_find(settings, "open");
    struct ot_given given = row ? ot_setting_given_of(row) : (struct ot_given){0};
    given.value = OT_UNKNOWN_VALUE;
    for (const char *at = row ? row->text : ""; *at;) {
        size_t length = strcspn(at, " \t"), own = strlen(family->prefix);
        if (length > own && strncmp(at, family->prefix, own) == 0)
            ot_given_field(a, family->id, ot_intern_add(&a->names, at + own, length - own), &given);
        at += length + strspn(at + length, " \t");
    }
}

/* One family, whose rows of setting_class are rows[first .. end). */
static int open_family(struct ot_analysis *a, const struct ot_setting_rows *settings, const struct ot_library_row *rows,
                       size_t count, bool is_closed, struct ot_err *err)
{
    struct family family = {.id = ot_given_family(a), .prefix = rows->pattern, .is_closed = is_closed};
    int result = 0;
    for (size_t i = 0; i < count; i++)
        if (strcmp(rows[i].argument, "declares") == 0)
            ot_setting_each_class(a, rows[i].text, declare, &family);
    result = give_fields(a, settings, &family, err);
    leave_open(a, settings, &family);
    for (size_t i = 0; i < count; i++) {
        if (strcmp(rows[i].argument, "nests") == 0)
            ot_setting_each_class(a, rows[i].text, is_closed ? nest : hold, &family);
        const char *beside = strncmp(rows[i].argument, "holds ", 6) == 0 ? rows[i].argument + 6 : NULL;
        if (beside && (!*beside || ot_setting_find_class(a, beside)))
            ot_setting_each_class(a, rows[i].text, hold, &family);
    }
    ot_list_release(&family.names);
    return result;
}

/* Families in an order in which those that hold a class beside another come first. */
static int open_families(struct ot_analysis *a, const struct ot_setting_rows *settings, struct ot_err *err)
{
    struct ot_library_row *rows = NULL;
    size_t count = 0;
    int result = ot_library_read(a, "SELECT family, pattern, role || CASE role WHEN 'holds' THEN ' ' || beside ELSE '' "
                                    "END FROM setting_class ORDER BY family, role, beside DESC, pattern",
                                 &rows, &count, err);
    bool is_any = false, is_closed = false;
    for (size_t i = 0; i < count; i++) {
        is_any |= ot_setting_is_given(settings, rows[i].pattern, false);
        is_closed |= ot_setting_is_given(settings, rows[i].pattern, true);
    }
    for (size_t first = 0, end; result == 0 && is_any && first < count; first = end) {
        for (end = first; end < count && strcmp(rows[end].pattern, rows[first].pattern) == 0; end++)
            continue;
        result = open_family(a, settings, rows + first, end - first, is_closed, err);
    }
    free(rows);
    return result;
}

/* The code that holds an attribute, 'module:Class.attribute', and its name; 0 where the source has none. */
static ot_id find_holder(struct ot_analysis *a, const char *dotted, ot_sym *name)
{
    const char *dot = strrchr(dotted, '.');
    *name = ot_symbol(a, dot + 1);
    return ot_setting_find_class(a, ot_arena_strndup(&a->arena, dotted, (size_t)(dot - dotted)));
}

/* The member of an enum that a word stands for; 0 with *err set if there is none. */
static uint32_t find_member(struct ot_analysis *a, const struct ot_library_row *given, const char *enumeration,
                            struct ot_err *err)
{
    struct ot_library_row *words = NULL;
    size_t count = 0;
    struct ot_nearest nearest = {0};
    uint32_t member = 0, word;
    ot_id code = ot_setting_find_class(a, enumeration);
    if (ot_json_value(a, given->text, &word, err) ||
        ot_library_read(a, "SELECT name, word, member FROM setting_word ORDER BY name, word, member", &words, &count,
                        err))
        return 0;
    const char *text = a->values[word].kind == OT_V_STRING ? ot_text(a, a->values[word].a) : given->text;
    uint32_t class_value = code ? ot_class_value(a, code) : 0;
    const struct ot_list *declared = class_value ? &ot_scan_code(a, code)->locals : NULL;
    const char *offered = "";
    for (size_t i = 0; i < count && !member; i++) {
        if (strcmp(words[i].pattern, given->pattern) != 0 || !declared ||
            !ot_list_has(declared, ot_symbol(a, words[i].argument)))
            continue;
        if (strcmp(words[i].text, offered) != 0)
            ot_nearest_offer(&nearest, words[i].text, ot_nearest_distance(text, words[i].text)); /* they are few */
        offered = words[i].text;
        if (strcmp(words[i].text, text) == 0)
            member = ot_value(a, OT_V_ENUM, class_value, ot_symbol(a, words[i].argument), 0);
    }
    free(words);
    if (!member) {
        struct ot_buf what = OT_BUF_INIT;
        ot_buf_printf(&what, "'%s' is no '%s'", text, given->pattern);
        ot_setting_refuse(given, what.data, &nearest, err);
        ot_buf_release(&what);
    }
    return member;
}

static int open_members(struct ot_analysis *a, const struct ot_setting_rows *settings, struct ot_err *err)
{
    struct ot_library_row *rows = NULL;
    size_t count = 0;
    int result = ot_library_read(a, "SELECT name, attribute, enum FROM setting_member ORDER BY name, attribute", &rows,
                                 &count, err);
    for (size_t i = 0; i < count && result == 0; i++) {
        const struct ot_library_row *given = ot_setting_find(settings, rows[i].pattern);
        ot_sym name;
        ot_id code = given ? find_holder(a, rows[i].text, &name) : 0;
        struct ot_given member = given ? ot_setting_given_of(given) : (struct ot_given){0};
        member.value = code ? find_member(a, given, rows[i].argument, err) : 0;
        if (member.value)
            ot_given_fix(a, code, name, &member);
        result = code && !member.value ? -1 : 0;
    }
    free(rows);
    return result;
}

/* Names with a colon: 'module:qualname'. */
static int open_objects(struct ot_analysis *a, const struct ot_setting_rows *settings, struct ot_err *err)
{
    for (size_t i = 0; i < settings->count; i++) {
        const struct ot_library_row *row = &settings->rows[i];
        struct ot_nearest nearest = {0};
        struct ot_given given = ot_setting_given_of(row);
        if (!strchr(row->pattern, ':'))
            continue;
        if (ot_json_value(a, row->text, &given.value, err))
            return -1;
        if (!ot_setting_object(a, row->pattern, &given, &nearest)) {
            struct ot_buf what = OT_BUF_INIT;
            ot_buf_printf(&what, "the source has no '%s'", row->pattern);
            ot_setting_refuse(row, what.data, &nearest, err);
            ot_buf_release(&what);
            return -1;
        }
    }
    return 0;
}

int ot_setting_open(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_setting_rows settings = {0};
    int result = ot_library_read(a, "SELECT name, value, origin FROM configuration ORDER BY name", &settings.rows,
                                 &settings.count, err) ||
                         ot_setting_type_check(a, &settings, err) || ot_setting_run(a, &settings, err)
                     ? -1
                     : 0;
    if (result == 0 && settings.count) {
        if (ot_given_is_whole(a))
            ot_tensor_make_known(a);
        result = open_families(a, &settings, err) || ot_setting_check(a, &settings, err) ||
                         open_members(a, &settings, err) || open_objects(a, &settings, err) ||
                         ot_setting_outside(a, &settings, err) || (ot_given_is_whole(a) && ot_setting_tensor(a, err))
                     ? -1
                     : 0;
    }
    if (result == 0 && !ot_given_tells_model(a)) /* that of any model that is linked */
        result = ot_setting_key_open(a, err);
    result = result || ot_setting_count(a, err) || ot_setting_model_tensor(a, err) ? -1 : 0;
    free(settings.rows);
    return result;
}
