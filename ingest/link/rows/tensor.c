/*
 * tensor.c: what rows say of torch's tensors.
 *
 * Reads: tensor_dtype, tensor_result.
 */
#include "ingest/link/rows/tensor.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/rows/library.h"
#include "tools/base/err.h"

struct ot_tensor_state {
    struct ot_tensor_dtype *dtypes; size_t dtype_count;
    struct ot_tensor_result *results; size_t result_count;
    struct ot_map dtype_of, result_of; /* dotted name → row */
    ot_sym class_name;                 /* of tensors */
    struct ot_map method_of;           /* name of a method → row */
    bool is_known;
};

static void name_row(struct ot_analysis *a, struct ot_map *map, const char *dotted, size_t row)
{
    bool is_new;
    ot_map_put(map, (uint64_t)ot_symbol(a, dotted) + 1, (uint32_t)row, &is_new);
}

static int read_dtypes(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_tensor_state *own = a->own.tensor;
    struct ot_library_row *rows = NULL;
    int result = ot_library_read(a, "SELECT name, dtype, bytes || ' ' || is_floating FROM tensor_dtype ORDER BY name",
                                 &rows, &own->dtype_count, err);
    own->dtypes = ot_calloc(own->dtype_count + 1, sizeof(*own->dtypes));
    for (size_t i = 0; result == 0 && i < own->dtype_count; i++) {
        char *rest;
        own->dtypes[i].dtype = ot_symbol(a, rows[i].text);
        own->dtypes[i].bytes = (int)strtol(rows[i].argument, &rest, 10);
        own->dtypes[i].is_floating = strtol(rest, NULL, 10) != 0;
        name_row(a, &own->dtype_of, rows[i].pattern, i);
    }
    free(rows);
    return result;
}

static int read_results(struct ot_analysis *a, struct ot_err *err)
{
    static const char *const words[] = {"tensor", "parts", "dtype", "shape", "rank", "count", "bytes"};
    struct ot_tensor_state *own = a->own.tensor;
    struct ot_library_row *rows = NULL;
    int result = ot_library_read(a, "SELECT function, is_read || gives, dtype || '|' || shape FROM tensor_result "
                                    "ORDER BY function", &rows, &own->result_count, err);
    own->results = ot_calloc(own->result_count + 1, sizeof(*own->results));
    for (size_t i = 0; result == 0 && i < own->result_count; i++) {
        struct ot_tensor_result *row = &own->results[i];
        const char *bar = strchr(rows[i].argument, '|');
        size_t word = 0;
        while (word < sizeof(words) / sizeof(*words) && strcmp(words[word], rows[i].text + 1) != 0)
            word++;
        if (word == sizeof(words) / sizeof(*words)) {
            result = ot_err_set(err, "tensor_result: '%s' gives '%s'", rows[i].pattern, rows[i].text + 1);
            break;
        }
        *row = (struct ot_tensor_result){.gives = (enum ot_tensor_gives)word, .is_read = *rows[i].text == '1',
                                         .dtype = ot_arena_strndup(&a->arena, rows[i].argument,
                                                                   (size_t)(bar - rows[i].argument)),
                                         .shape = bar + 1};
        name_row(a, &own->result_of, rows[i].pattern, i);
        if (row->is_read)
            own->class_name = ot_intern_add(&a->names, rows[i].pattern,
                                            (size_t)(strrchr(rows[i].pattern, '.') - rows[i].pattern));
    }
    const char *class_name = ot_text(a, own->class_name);
    size_t length = strlen(class_name);
    for (size_t i = 0; result == 0 && i < own->result_count; i++)
        if (strncmp(rows[i].pattern, class_name, length) == 0 && rows[i].pattern[length] == '.')
            name_row(a, &own->method_of, rows[i].pattern + length + 1, i);
    free(rows);
    return result;
}

int ot_tensor_open(struct ot_analysis *a, struct ot_err *err)
{
    return read_dtypes(a, err) || read_results(a, err) ? -1 : 0;
}

void ot_tensor_make_known(struct ot_analysis *a)
{
    a->own.tensor->is_known = true;
}

const struct ot_tensor_dtype *ot_tensor_dtype_of(const struct ot_analysis *a, ot_sym dotted)
{
    uint32_t row;
    const struct ot_tensor_state *own = a->own.tensor;
    return own->is_known && ot_map_get(&own->dtype_of, (uint64_t)dotted + 1, &row) ? &own->dtypes[row] : NULL;
}

const struct ot_tensor_result *ot_tensor_result_of(const struct ot_analysis *a, ot_sym dotted)
{
    uint32_t row;
    const struct ot_tensor_state *own = a->own.tensor;
    return own->is_known && ot_map_get(&own->result_of, (uint64_t)dotted + 1, &row) ? &own->results[row] : NULL;
}

const struct ot_tensor_result *ot_tensor_method(const struct ot_analysis *a, ot_sym name)
{
    return a->own.tensor->is_known ? ot_tensor_written(a, name) : NULL;
}

const struct ot_tensor_result *ot_tensor_written(const struct ot_analysis *a, ot_sym name)
{
    uint32_t row;
    return ot_map_get(&a->own.tensor->method_of, (uint64_t)name + 1, &row) ? &a->own.tensor->results[row] : NULL;
}

ot_sym ot_tensor_class(const struct ot_analysis *a)
{
    return a->own.tensor->is_known ? a->own.tensor->class_name : 0;
}

ot_sym ot_tensor_named(const struct ot_analysis *a)
{
    return a->own.tensor->class_name;
}

void ot_tensor_init(struct ot_analysis *a)
{
    a->own.tensor = ot_calloc(1, sizeof(*a->own.tensor));
}

void ot_tensor_release(struct ot_analysis *a)
{
    struct ot_tensor_state *own = a->own.tensor;
    free(own->dtypes);
    free(own->results);
    ot_map_release(&own->dtype_of);
    ot_map_release(&own->result_of);
    ot_map_release(&own->method_of);
    free(own);
}
