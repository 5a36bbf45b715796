/*
 * setting_tensor.c: what a configuration tells of tensors, and rows of what is counted.
 *
 * Reads: setting_dtype, setting_dtype_function, setting_dtype_attribute, setting_tensor, model_count, model_tensor.
 */
#include "ingest/link/drive/setting_tensor.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/options.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/json.h"
#include "ingest/link/core/value.h"
#include "ingest/link/drive/setting_read.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/program.h"
#include "ingest/link/types/extent.h"
#include "ingest/link/types/number.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"

/* What a setting is; 0: nothing is told of it. */
static uint32_t value_of(struct ot_analysis *a, const char *name)
{
    static const char model[] = "model.";
    bool is_model = strncmp(name, model, strlen(model)) == 0;
    const struct ot_given *given = is_model ? ot_given_model_attribute(a, ot_symbol(a, name + strlen(model)))
                                            : ot_given_setting(a, name);
    return given ? given->value : 0;
}

/* The dtype that a text names, 'bfloat16' or 'torch.bfloat16'; 0 if it names none. */
static uint32_t dtype_named(struct ot_analysis *a, uint32_t text)
{
    struct ot_buf dotted = OT_BUF_INIT;
    if (a->values[text].kind != OT_V_STRING)
        return 0;
    const char *name = ot_text(a, a->values[text].a);
    ot_buf_printf(&dotted, "%s%s", strchr(name, '.') ? "" : "torch.", name);
    uint32_t dtype = ot_extent_dtype(a, ot_symbol(a, dotted.data));
    ot_buf_release(&dotted);
    return dtype;
}

/* Says which dtype attributes of the source hold. */
static int fix_attributes(struct ot_analysis *a, const struct ot_given *given, struct ot_err *err)
{
    struct ot_library_row *rows = NULL;
    size_t count = 0;
    int result = ot_library_read(a, "SELECT attribute, but, '' FROM setting_dtype_attribute ORDER BY attribute", &rows,
                                 &count, err);
    for (size_t i = 0; i < count; i++) {
        const char *dot = strrchr(rows[i].pattern, '.');
        ot_id code = ot_setting_find_class(a, ot_arena_strndup(&a->arena, rows[i].pattern,
                                                               (size_t)(dot - rows[i].pattern)));
        if (code && given->value != ot_extent_dtype(a, ot_symbol(a, rows[i].text)))
            ot_given_fix(a, code, ot_symbol(a, dot + 1), given);
    }
    free(rows);
    return result;
}

/* Finds the dtype of the model, 0 where it is not known, and says so of the functions that return it. */
static int open_dtype(struct ot_analysis *a, uint32_t *dtype, struct ot_err *err)
{
    struct ot_library_row *names = NULL, *functions = NULL;
    struct ot_given given = {0};
    size_t name_count = 0, function_count = 0;
    int result = ot_library_read(a, "SELECT name, '', '' FROM setting_dtype ORDER BY position", &names, &name_count,
                                 err) ||
                         ot_library_read(a, "SELECT function, '', '' FROM setting_dtype_function ORDER BY function",
                                         &functions, &function_count, err) ? -1 : 0;
    for (size_t i = 0; result == 0 && i < name_count && !given.value; i++)
        given = (struct ot_given){.value = dtype_named(a, value_of(a, names[i].pattern)), .setting = names[i].pattern,
                                  .origin = ""};
    for (size_t i = 0; given.value && i < function_count; i++)
        ot_given_outside(a, ot_symbol(a, functions[i].pattern), OT_GIVEN_RESULT, &given);
    if (result == 0 && given.value)
        result = fix_attributes(a, &given, err);
    *dtype = given.value;
    free(names);
    free(functions);
    return result;
}

/* The tuple of the sizes that names stand for, a blank between; 0 where there are none. Those of the batch are known
 * where it is whole. */
static uint32_t sizes_named(struct ot_analysis *a, const char *names, bool is_whole)
{
    uint32_t sizes[OT_RANK_AT_MOST];
    size_t count = 0;
    for (; *names && count < OT_RANK_AT_MOST; count++) {
        size_t length = strcspn(names, " ");
        bool counts = is_whole || strncmp(names, "batch.", strlen("batch.")) != 0;
        uint32_t size = counts ? value_of(a, ot_arena_strndup(&a->arena, names, length)) : 0;
        sizes[count] = size ? size : OT_SCALAR_VALUE;
        names += length + (names[length] == ' ');
    }
    return ot_extent_sizes(a, sizes, count);
}

/* Is a setting of the source, of whose name length bytes count, 1 or false, or what stands behind its '='? */
static bool is_off(struct ot_analysis *a, const char *name, size_t length)
{
    size_t own = strcspn(name, "= ");
    const char *setting = ot_arena_strndup(&a->arena, name, own);
    uint32_t value = value_of(a, setting), wanted = 0;
    struct ot_err err = {""};
    if (!ot_given_setting(a, setting))
        return true; /* the source has none */
    if (own >= length)
        return value == OT_FALSE_VALUE || value == ot_value_integer(a, 1);
    return ot_json_value(a, ot_arena_strndup(&a->arena, name + own + 1, length - own - 1), &wanted, &err) == 0 &&
           value == wanted;
}

/* Are all of the names? */
static bool are_off(struct ot_analysis *a, const char *names)
{
    for (size_t length; *names; names += length + (names[length] == ' ')) {
        length = strcspn(names, " ");
        if (!is_off(a, names, length))
            return false;
    }
    return true;
}

/* Assumes the value of a parameter of the functions that match. */
static void assume(struct ot_analysis *a, const char *pattern, ot_sym parameter, uint32_t value)
{
    const char *module = ot_arena_strndup(&a->arena, pattern, strcspn(pattern, ":"));
    for (size_t f = 1; f < a->file_count; f++) {
        if (sqlite3_strglob(module, a->files[f].module) != 0 || !ot_program_file(a, (ot_id)f))
            continue;
        for (uint32_t n = 0; n < a->files[f].ast.node_count; n++) {
            ot_id code = a->files[f].ast.nodes[n].kind == OT_FUNCTION ? ot_program_code(a, (ot_id)f, n) : 0;
            if (code && sqlite3_strglob(pattern, ot_program_dotted(a, code)) == 0)
                ot_given_assume(a, code, parameter, value);
        }
    }
}

int ot_setting_count(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_library_row *rows = NULL;
    size_t count = 0;
    if (ot_library_read(a, "SELECT function, parameter, '' FROM model_count ORDER BY function, parameter", &rows,
                        &count, err))
        return -1;
    for (size_t i = 0; i < count; i++)
        assume(a, rows[i].pattern, ot_symbol(a, rows[i].text), ot_number_count(a));
    free(rows);
    return 0;
}

/* The sum of keys of the model's configuration, '+' between; a size that is not known where one tells nothing. */
static uint32_t size_of_keys(struct ot_analysis *a, const char *keys, size_t length)
{
    uint32_t sum = ot_number_of(a, 0);
    for (size_t own; sum && length > 0; keys += own, length -= own) {
        own = strcspn(keys, "+ ");
        const char *key = ot_arena_strndup(&a->arena, keys, own);
        const struct ot_given *given = ot_given_model_attribute(a, ot_symbol(a, key));
        sum = given && given->value ? ot_number_operate(a, "+", sum, given->value) : 0;
        own += keys[own] == '+';
    }
    return sum ? sum : OT_SCALAR_VALUE;
}

/* What a row tells of a name: a number, or a tensor. */
static uint32_t told_of_model(struct ot_analysis *a, const char *names)
{
    uint32_t sizes[OT_RANK_AT_MOST];
    size_t count = 0;
    if (*names == '=')
        return size_of_keys(a, names + 1, strlen(names + 1));
    if (strcmp(names, "some") == 0)
        return ot_extent_tensor(a, 0, ot_number_above_zero(a));
    for (; *names && count < OT_RANK_AT_MOST; count++) {
        size_t length = strcspn(names, " ");
        sizes[count] = *names == '?' ? OT_SCALAR_VALUE : size_of_keys(a, names, length);
        names += length + (names[length] == ' ');
    }
    return ot_extent_tensor(a, 0, ot_extent_sizes(a, sizes, count));
}

int ot_setting_model_tensor(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_library_row *rows = NULL;
    size_t count = 0;
    if (a->options->models || a->options->entries || ot_given_tells_model(a))
        return 0;
    if (ot_library_read(a, "SELECT function, name, sizes FROM model_tensor ORDER BY function, name", &rows, &count,
                        err))
        return -1;
    for (size_t i = 0; i < count; i++)
        assume(a, rows[i].pattern, ot_symbol(a, rows[i].text), told_of_model(a, rows[i].argument));
    free(rows);
    return 0;
}

int ot_setting_tensor(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_library_row *rows = NULL;
    size_t count = 0;
    uint32_t dtype;
    if (open_dtype(a, &dtype, err) ||
        ot_library_read(a, "SELECT function, parameter, sizes || '|' || only_of FROM setting_tensor "
                           "ORDER BY function, parameter", &rows, &count, err))
        return -1;
    for (size_t i = 0; i < count; i++) {
        size_t length = strcspn(rows[i].argument, "|");
        bool is_whole = are_off(a, rows[i].argument + length + 1);
        uint32_t sizes = sizes_named(a, ot_arena_strndup(&a->arena, rows[i].argument, length), is_whole);
        if (dtype || sizes)
            assume(a, rows[i].pattern, ot_symbol(a, rows[i].text), ot_extent_tensor(a, dtype, sizes));
    }
    free(rows);
    return 0;
}
