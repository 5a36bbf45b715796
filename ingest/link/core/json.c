/*
 * json.c: JSON as values of the program: null is None, an object a dict.
 */
#include "ingest/link/core/json.h"

#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "schema/db.h"

enum { OF_NO_FILE = 0 }; /* the allocation sites of such containers */

static uint32_t constant(struct ot_analysis *a, const char *type, const char *text)
{
    static const struct {
        const char *type;
        uint32_t value;
    } fixed[] = {{"null", OT_NONE_VALUE}, {"true", OT_TRUE_VALUE}, {"false", OT_FALSE_VALUE}};
    for (size_t i = 0; i < sizeof(fixed) / sizeof(*fixed); i++)
        if (strcmp(type, fixed[i].type) == 0)
            return fixed[i].value;
    bool is_real = strcmp(type, "real") == 0;
    if (is_real || strcmp(type, "integer") == 0)
        return ot_value(a, OT_V_INTEGER, ot_symbol(a, text), is_real, 0);
    return ot_value_string(a, text);
}

static int fill(struct ot_analysis *a, uint32_t container, const char *text, struct ot_err *err);

static int make(struct ot_analysis *a, const char *type, const char *text, uint32_t *value, struct ot_err *err)
{
    bool is_list = strcmp(type, "array") == 0;
    if (!is_list && strcmp(type, "object") != 0) {
        *value = constant(a, type, text);
        return 0;
    }
    uint32_t site = ot_value_site(a, OF_NO_FILE, (uint32_t)a->value_count);
    *value = ot_value(a, OT_V_CONTAINER, is_list ? OT_LIST_VALUE : OT_DICT_OF, site, 0);
    return fill(a, *value, text, err);
}

/* Puts the elements of a JSON array or object into a container. */
static int fill(struct ot_analysis *a, uint32_t container, const char *text, struct ot_err *err)
{
    sqlite3_stmt *rows = NULL;
    int step = -1;
    bool is_list = a->values[container].a == OT_LIST_VALUE;
    if (ot_db_prepare(a->db, "SELECT key, type, value FROM json_each(?1) ORDER BY id", &rows, err) == 0 &&
        ot_db_bind_text(rows, 1, text, err) == 0)
        while ((step = ot_db_step(rows, err)) == 1) {
            size_t base = a->top;
            uint32_t key = is_list ? ot_value_integer(a, (uint32_t)sqlite3_column_int(rows, 0))
                                   : ot_value_string(a, ot_db_text(rows, 0));
            uint32_t element;
            if (make(a, ot_db_text(rows, 1), ot_db_text(rows, 2), &element, err)) {
                step = -1;
                break;
            }
            ot_stack_push(a, element);
            ot_container_put(a, NULL, container, key, base, 1);
            a->top = base;
        }
    sqlite3_finalize(rows);
    return step;
}

int ot_json_value(struct ot_analysis *a, const char *text, uint32_t *value, struct ot_err *err)
{
    sqlite3_stmt *row = NULL;
    int result = -1;
    if (ot_db_prepare(a->db, "SELECT json_type(?1), json_extract(?1, '$')", &row, err) == 0 &&
        ot_db_bind_text(row, 1, text, err) == 0 && ot_db_step(row, err) == 1)
        result = make(a, ot_db_text(row, 0), ot_db_text(row, 1), value, err);
    sqlite3_finalize(row);
    return result;
}
