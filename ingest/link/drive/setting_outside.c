/*
 * setting_outside.c: what a configuration says of libraries, the environment, packages and the model.
 *
 * Reads: setting_object, setting_default.
 */
#include "ingest/link/drive/setting_outside.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/json.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/drive/setting_made.h"
#include "ingest/link/drive/setting_object.h"
#include "ingest/link/drive/setting_read.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/rows/platform.h"
#include "ingest/link/start/class_value.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"

static const char env[] = "env.", package[] = "package.", model[] = "model.", batch[] = "batch.";

static bool is_of(const struct ot_library_row *row, const char *prefix)
{
    return strncmp(row->pattern, prefix, strlen(prefix)) == 0;
}

/* A value as the text that it was written as. */
static uint32_t text_of(struct ot_analysis *a, const struct ot_library_row *row, uint32_t value)
{
    return a->values[value].kind == OT_V_STRING ? value : ot_value_string(a, row->text);
}

static int open_environment(struct ot_analysis *a, const struct ot_library_row *row, struct ot_err *err)
{
    struct ot_given given = ot_setting_given_of(row);
    if (ot_json_value(a, row->text, &given.value, err))
        return -1;
    given.value = text_of(a, row, given.value);
    ot_given_field(a, OT_GIVEN_ENV, ot_symbol(a, row->pattern + strlen(env)), &given);
    return 0;
}

static int open_package(struct ot_analysis *a, const struct ot_library_row *row, struct ot_err *err)
{
    struct ot_given given = ot_setting_given_of(row);
    const char *name = row->pattern + strlen(package);
    if (ot_json_value(a, row->text, &given.value, err))
        return -1;
    given.value = text_of(a, row, given.value);
    const char *text = ot_text(a, a->values[given.value].a);
    bool is_absent = strcmp(text, "absent") == 0;
    if (is_absent || strcmp(text, "present") == 0)
        given.value = is_absent ? OT_NONE_VALUE : OT_TRUE_VALUE;
    ot_given_field(a, OT_GIVEN_PACKAGES, ot_symbol(a, name), &given);
    ot_platform_give(a, name, !is_absent);
    return 0;
}

/* Sizes of the step, which no record of the source holds by these names. */
static int open_batch(struct ot_analysis *a, const struct ot_library_row *row, struct ot_err *err)
{
    struct ot_given given = ot_setting_given_of(row);
    if (ot_json_value(a, row->text, &given.value, err))
        return -1;
    ot_given_field(a, OT_GIVEN_BATCH, ot_symbol(a, row->pattern + strlen(batch)), &given);
    return 0;
}

/* What the base class of all configurations of models defines. */
static int open_model(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_library_row *rows = NULL;
    size_t count = 0;
    int result = ot_library_read(a, "SELECT name, coalesce(value, ''), class FROM setting_default ORDER BY name", &rows,
                                 &count, err);
    for (size_t i = 0; i < count && result == 0; i++) {
        struct ot_given given = ot_setting_given_of(&rows[i]);
        result = *rows[i].text ? ot_json_value(a, rows[i].text, &given.value, err) : 0;
        if (result == 0)
            ot_given_field(a, OT_GIVEN_MODEL, ot_symbol(a, rows[i].pattern + strlen(model)), &given);
    }
    if (result == 0 && count > 0)
        ot_given_model_start(a, ot_symbol(a, rows[0].argument));
    free(rows);
    return result;
}

static int open_key(struct ot_analysis *a, const struct ot_library_row *row, struct ot_err *err)
{
    struct ot_given given = ot_setting_given_of(row);
    if ((!ot_given_model(a) && open_model(a, err)) || ot_json_value(a, row->text, &given.value, err))
        return -1;
    ot_given_field(a, OT_GIVEN_MODEL, ot_symbol(a, row->pattern + strlen(model)), &given);
    return 0;
}

/* The keys of the family that are given, as a dict. */
static uint32_t dict_of(struct ot_analysis *a, const struct ot_setting_rows *settings)
{
    uint32_t dict = ot_value(a, OT_V_CONTAINER, OT_DICT_OF, ot_value_site(a, 0, (uint32_t)a->value_count), 0);
    for (size_t i = 0; i < settings->count; i++) {
        if (!is_of(&settings->rows[i], model))
            continue;
        const char *key = settings->rows[i].pattern + strlen(model);
        size_t base = a->top;
        ot_stack_push(a, ot_given_model_attribute(a, ot_symbol(a, key))->value);
        ot_container_put(a, NULL, dict, ot_value_string(a, key), base, 1);
        a->top = base;
    }
    return dict;
}

/* Says of one object what it is; what the source does not have is no error. */
static void open_object(struct ot_analysis *a, const struct ot_setting_rows *settings, const struct ot_library_row *row,
                        struct ot_given given)
{
    static const struct {
        const char *form;
        enum ot_given_form is;
    } forms[] = {{"value", OT_GIVEN_CONSTANT}, {"text", OT_GIVEN_CONSTANT},   {"pair", OT_GIVEN_RESULT},
                 {"model", OT_GIVEN_RESULT},   {"dict", OT_GIVEN_RESULT},     {"getenv", OT_GIVEN_GETENV},
                 {"spec", OT_GIVEN_SPEC},      {"version", OT_GIVEN_VERSION}, {"environ", OT_GIVEN_ENVIRON}};
    const char *form = row->argument;
    if (strcmp(form, "known") == 0 && given.value == OT_NONE_VALUE)
        return;
    if (strncmp(form, "on ", 3) == 0) {
        given.value = ot_library_has_platform(a, form + 3) ? OT_PLATFORM_TRUE_VALUE : OT_PLATFORM_FALSE_VALUE;
        ot_given_outside(a, ot_symbol(a, row->text), OT_GIVEN_RESULT, &given);
        return;
    }
    if (strcmp(form, "pair") == 0)
        given.value = ot_setting_pair(a, given.value);
    else if (strcmp(form, "model") == 0)
        given.value = ot_given_model(a);
    else if (strcmp(form, "dict") == 0)
        given.value = dict_of(a, settings);
    if (strchr(row->text, ':')) {
        ot_setting_object(a, row->text, &given, NULL);
        return;
    }
    for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++)
        if (strcmp(forms[i].form, form) == 0)
            ot_given_outside(a, ot_symbol(a, row->text), forms[i].is, &given);
}

/* Is the object to be told of? Gives what its row of the configuration says; the environment is known of any run. */
static int find_given(struct ot_analysis *a, const struct ot_setting_rows *settings, const struct ot_library_row *row,
                      struct ot_given *given, bool *is_known, struct ot_err *err)
{
    const struct ot_library_row *found = ot_setting_find(settings, row->pattern);
    const struct ot_given *known = ot_given_setting(a, row->pattern); /* a default, too */
    bool is_text = strcmp(row->argument, "text") == 0;
    *given = (struct ot_given){.setting = row->pattern, .origin = ""};
    *is_known = found || strncmp(row->argument, "on ", 3) == 0 || strcmp(row->pattern, env) == 0 ||
                strcmp(row->pattern, package) == 0 ||
                (strcmp(row->pattern, model) == 0 && ot_given_model(a));
    if (!found && known) {
        *given = *known;
        *is_known = known->value != OT_UNKNOWN_VALUE;
    }
    if (!found)
        return 0;
    *given = ot_setting_given_of(found);
    if (ot_json_value(a, found->text, &given->value, err))
        return -1;
    if (is_text)
        given->value = text_of(a, found, given->value);
    return 0;
}

/* What a name says: a field, a default among them, or a key of the model that a dict may hold. False where that is not
 * known. */
static bool look_up(struct ot_analysis *a, const char *name, struct ot_given *found)
{
    const struct ot_given *given = ot_given_setting(a, name);
    const char *dot = strchr(name, '.'), *inner = dot ? strchr(dot + 1, '.') : NULL;
    if (given || strncmp(name, model, strlen(model)) != 0 || !ot_given_model(a)) {
        *found = given ? *given : (struct ot_given){0};
        return given && given->value && given->value != OT_UNKNOWN_VALUE;
    }
    size_t length = inner ? (size_t)(inner - dot) - 1 : strlen(dot + 1);
    given = ot_given_model_attribute(a, ot_intern_add(&a->names, dot + 1, length));
    *found = given ? *given : (struct ot_given){.setting = name, .origin = ""};
    found->value = given && given->value ? given->value : OT_NONE_VALUE;
    if (inner && a->values[found->value].kind == OT_V_CONTAINER) {
        ot_id element = ot_var_find(a, OT_S_ELEMENT, found->value, ot_value_string(a, inner + 1));
        found->value = element && a->vars[element].fact_count ? a->vars[element].facts[0].value : OT_NONE_VALUE;
    }
    return true;
}

/* The first of the alternatives 'A|B' that is not null, or that all are; false where one before it is not known. */
static bool first_known(struct ot_analysis *a, const char *names, struct ot_given *found)
{
    for (;;) {
        size_t length = strcspn(names, "|");
        if (!look_up(a, ot_arena_strndup(&a->arena, names, length), found))
            return false;
        if (found->value != OT_NONE_VALUE || !names[length])
            return true;
        names += length + 1;
    }
}

/* One step of a sum, product or quotient of whole numbers; false where it does not fit, or does not divide. */
static bool operate(char operator, long *left, long right)
{
    switch (operator) {
    case '+': return !__builtin_add_overflow(*left, right, left) && *left <= INT32_MAX;
    case '*': return !__builtin_mul_overflow(*left, right, left) && *left <= INT32_MAX;
    default:
        if (*left == 0 || right == 0 || *left % right != 0)
            return false;
        *left /= right;
        return true;
    }
}

/* What the becomes of a row names: 'A', or whole numbers, 'A/B/C', of which the source may not have those behind a
 * '/', 'A*B' or 'A+B', from left to right. False where one is not known, or does not divide. */
static bool work_out(struct ot_analysis *a, const char *names, struct ot_given *found)
{
    static const char operators[] = "/+*";
    size_t length = strcspn(names, operators);
    if (!look_up(a, ot_arena_strndup(&a->arena, names, length), found))
        return false;
    for (names += length; *names; names += length) {
        char operator = *names++;
        struct ot_given with = {.value = ot_value_integer(a, 1)};
        length = strcspn(names, operators);
        const char *name = ot_arena_strndup(&a->arena, names, length);
        if ((operator != '/' || ot_given_setting(a, name)) && !look_up(a, name, &with))
            return false;
        long left = 0, right = 0;
        if (!ot_setting_number(a, found->value, &left) || !ot_setting_number(a, with.value, &right) ||
            !operate(operator, &left, right))
            return false;
        found->value = ot_value_integer(a, (uint32_t)left);
    }
    return true;
}

/* JSON with what is behind each '=' in it worked out: '[0, =A]'. NULL where one is not known. */
static const char *fill_in(struct ot_analysis *a, const char *becomes)
{
    struct ot_buf text = OT_BUF_INIT;
    const char *filled = NULL;
    bool is_known = true;
    for (const char *rest = becomes; *rest && is_known;) {
        size_t length = *rest == '=' ? strcspn(rest, ",]") : strcspn(rest, "=");
        struct ot_given found;
        if (*rest != '=') {
            ot_buf_add(&text, rest, length);
        } else {
            is_known = work_out(a, ot_arena_strndup(&a->arena, rest + 1, length - 1), &found) &&
                       a->values[found.value].kind == OT_V_INTEGER;
            ot_buf_add_str(&text, is_known ? ot_text(a, a->values[found.value].a) : "");
        }
        rest += length;
    }
    if (is_known)
        filled = ot_arena_strndup(&a->arena, text.data, text.length);
    ot_buf_release(&text);
    return filled;
}

/* The one object of the class that a text names, 'module:Class'; 0 where the source has no such class. */
static uint32_t object_named(struct ot_analysis *a, uint32_t text)
{
    bool is_text = a->values[text].kind == OT_V_STRING;
    ot_id code = is_text ? ot_setting_find_class(a, ot_text(a, a->values[text].a)) : 0;
    uint32_t class_value = code ? ot_class_value(a, code) : 0;
    return class_value ? ot_value(a, OT_V_INSTANCE, class_value, 0, 0) : 0;
}

/* What a value becomes by the form of a row (setting_form); 0: nothing. */
static uint32_t formed(struct ot_analysis *a, const char *form, uint32_t value)
{
    if (strcmp(form, "object") == 0)
        return object_named(a, value);
    if (strcmp(form, "sum") == 0)
        return ot_setting_list_of_sum(a, value);
    return strcmp(form, "total") == 0 ? ot_setting_tensor_of_sum(a, value) : value;
}

/* What decides a row: a word of the configuration alone, as phase, or names that look_up knows. */
static bool find_known(struct ot_analysis *a, const struct ot_setting_rows *settings, const char *names,
                       struct ot_given *found, struct ot_err *err)
{
    const struct ot_library_row *row = strchr(names, '.') ? NULL : ot_setting_find(settings, names);
    if (!row)
        return first_known(a, names, found);
    *found = ot_setting_given_of(row);
    return ot_json_value(a, row->text, &found->value, err) == 0;
}

/* Objects that a setting decides, any value of it or one. */
static int open_implied(struct ot_analysis *a, const struct ot_setting_rows *settings, struct ot_err *err)
{
    struct ot_library_row *rows = NULL;
    size_t count = 0;
    int result = ot_library_read(a, "SELECT name, form || ' ' || object, only_of || ' ' || becomes FROM setting_object "
                                    "WHERE only_of <> '' OR becomes <> '' ORDER BY name, object, only_of", &rows,
                                 &count, err);
    for (size_t i = 0; i < count && result == 0; i++) {
        struct ot_given given;
        if (!find_known(a, settings, rows[i].pattern, &given, err))
            continue;
        uint32_t known = given.value;
        size_t length = strcspn(rows[i].argument, " ");
        uint32_t wanted = known;
        const char *becomes = rows[i].argument + length + 1;
        bool is_name = *becomes == '=';
        if (!is_name && !(becomes = fill_in(a, becomes)))
            continue;
        result = (length > 0 &&
                  ot_json_value(a, ot_arena_strndup(&a->arena, rows[i].argument, length), &wanted, err)) ||
                         (!is_name && ot_json_value(a, becomes, &given.value, err)) ? -1 : 0;
        if (is_name && !work_out(a, becomes + 1, &given))
            continue;
        const char *object = strrchr(rows[i].text, ' ') + 1, /* a name without blanks */
                   *form = ot_arena_strndup(&a->arena, rows[i].text, (size_t)(object - 1 - rows[i].text));
        given.is_one_of = strcmp(form, "one of") == 0;
        if (result == 0)
            given.value = formed(a, form, given.value);
        if (result == 0 && wanted == known && given.value && !ot_setting_find(settings, object)) /* as it is told */
            ot_setting_object(a, object, &given, NULL);
    }
    free(rows);
    return result;
}

/* Functions that return the one object of a class. */
static int open_records(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_library_row *rows = NULL;
    size_t count = 0;
    int result = ot_library_read(a, "SELECT function, class, 'setting_record' FROM setting_record ORDER BY function",
                                 &rows, &count, err);
    for (size_t i = 0; i < count && result == 0; i++) {
        ot_id code = ot_setting_find_class(a, rows[i].text);
        uint32_t class_value = code ? ot_class_value(a, code) : 0;
        struct ot_given given = {.setting = "", .origin = ""}; /* nobody gave it */
        if (!class_value)
            continue;
        given.value = ot_value(a, OT_V_INSTANCE, class_value, 0, 0);
        ot_setting_object(a, rows[i].pattern, &given, NULL);
    }
    free(rows);
    return result;
}

int ot_setting_outside(struct ot_analysis *a, const struct ot_setting_rows *settings, struct ot_err *err)
{
    struct ot_library_row *rows = NULL;
    size_t count = 0;
    int result = 0;
    for (size_t i = 0; i < settings->count && result == 0; i++) {
        const struct ot_library_row *row = &settings->rows[i];
        result = is_of(row, env)       ? open_environment(a, row, err)
                 : is_of(row, package) ? open_package(a, row, err)
                 : is_of(row, batch)   ? open_batch(a, row, err)
                 : is_of(row, model)   ? open_key(a, row, err) : 0;
    }
    if (result == 0)
        result = ot_library_read(a, "SELECT name, object, form FROM setting_object WHERE only_of = '' "
                                    "AND becomes = '' ORDER BY name, object", &rows, &count, err);
    for (size_t i = 0; i < count && result == 0; i++) {
        struct ot_given given;
        bool is_known;
        result = find_given(a, settings, &rows[i], &given, &is_known, err);
        if (result == 0 && is_known)
            open_object(a, settings, &rows[i], given);
    }
    free(rows);
    return result || open_implied(a, settings, err) || (ot_given_is_run(a) && open_records(a, err)) ? -1 : 0;
}
