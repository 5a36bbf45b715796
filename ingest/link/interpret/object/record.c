/*
 * record.c: frozen records that are made of constants.
 *
 * "Layout(frozenset({Axis.TP}))" and "Layout(frozenset())" are two objects with fields of their own wherever they are
 * made, and equal what is made of the same. What objects are told apart by is what their constructor was given, so
 * whoever stores into one stores into those alone that are made of the same.
 */
#include "ingest/link/interpret/object/record.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/frozen.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/guard/order.h"
#include "ingest/link/interpret/object/dataclass.h"
#include "ingest/link/interpret/object/identity.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/compare.h"
#include "ingest/link/types/frozen_class.h"
#include "ingest/link/types/member.h"
#include "ingest/link/types/mro.h"

enum { NESTED_AT_MOST = 3 };     /* records in one another */
enum { OF_CLASS_AT_MOST = 64 };  /* objects of one class that are told apart */
enum { MADE_OF = 2 };            /* struct ot_value.c of an OT_V_PLACE */
enum { RECORDS = 4 };            /* key of OT_S_MADE */

/* Is the value one that stands for one thing, which is the same wherever it is? */
static bool is_one(struct ot_analysis *a, uint32_t value)
{
    const struct ot_value *v = &a->values[value];
    switch (v->kind) {
    case OT_V_NONE: case OT_V_TRUE: case OT_V_FALSE: case OT_V_STRING: case OT_V_INTEGER:
        return true;
    case OT_V_ENUM:
        return ot_member_are_distinct(a, v->a);
    case OT_V_INSTANCE:
        return a->values[v->b].kind == OT_V_PLACE && a->values[v->b].c == MADE_OF;
    default:
        return ot_frozen_is(a, value);
    }
}

/* How many records stand in one another in what one is made of. */
static int depth_of(const struct ot_analysis *a, uint32_t made_of)
{
    int depth = 0;
    for (uint32_t part = a->values[made_of].a; part && depth <= NESTED_AT_MOST; part = a->values[part].b) {
        const struct ot_value *v = &a->values[a->values[part].a];
        int inner = v->kind == OT_V_INSTANCE ? 1 + depth_of(a, v->b) : 0;
        depth = inner > depth ? inner : depth;
    }
    return depth;
}

/* Notes that objects of the class are told apart by that; false where they are too many. */
static bool note(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value, uint32_t made_of)
{
    ot_id var = ot_var(a, OT_S_MADE, class_value, RECORDS);
    for (uint32_t i = 0; i < a->vars[var].fact_count; i++)
        if (a->vars[var].facts[i].value == made_of)
            return true;
    if (a->vars[var].fact_count >= OF_CLASS_AT_MOST || a->is_peeking)
        return false;
    ot_var_add(a, here, var, made_of);
    return true;
}

uint32_t ot_record_identity(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value,
                            const struct ot_arguments *arguments)
{
    uint32_t content = 0;
    bool is_pending = false;
    if (!ot_given_is_run(a) || !arguments->count || !ot_dataclass_has_init(a, class_value) ||
        !ot_frozen_class_is(a, class_value))
        return 0;
    for (size_t i = arguments->count; i-- > 0;) {
        const struct ot_argument *argument = &arguments->items[i];
        if (argument->kind >= OT_GIVEN_STAR || argument->count > 1 ||
            (argument->count == 1 && !is_one(a, a->stack[argument->base])))
            return 0;
        is_pending = is_pending || argument->count == 0;
        if (is_pending)
            continue;
        if (argument->kind == OT_GIVEN_KEYWORD)
            content = ot_value(a, OT_V_TUPLE_KEY, ot_value(a, OT_V_STRING, argument->name, 0, 0), content, 0);
        content = ot_value(a, OT_V_TUPLE_KEY, a->stack[argument->base], content, 0);
    }
    if (is_pending)
        return OT_IDENTITY_PENDING;
    uint32_t made_of = ot_value(a, OT_V_PLACE, content, 0, MADE_OF);
    return depth_of(a, made_of) < NESTED_AT_MOST && note(a, here, class_value, made_of) ? made_of : 0;
}

static bool is_plain_base(struct ot_analysis *a, ot_sym dotted)
{
    enum ot_meaning meaning = ot_library_meaning(a, dotted);
    return meaning == OT_MEANS_TUPLE || meaning == OT_MEANS_PLAIN || meaning == OT_MEANS_ABSTRACT;
}

/* May a word in a class say which fields count, or change one of a frozen object? */
static bool is_telling(const struct ot_analysis *a, const struct ot_ast *ast, uint32_t n)
{
    static const char *const words[] = {"eq", "compare", "InitVar", "__dict__", "vars", "__setattr__", "setattr"};
    const char *text = ast->nodes[n].text ? ot_text(a, ast->nodes[n].text) : "";
    for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
        if (strcmp(text, words[i]) == 0)
            return true;
    return ast->nodes[n].kind == OT_STRING && strstr(text, "InitVar");
}

/* Is the value of a field, its default, one that says nothing of the field: none, a constant, or "field(…)"? */
static bool is_plain_default(const struct ot_analysis *a, const struct ot_ast *ast, uint32_t value)
{
    switch (ast->nodes[value].kind) {
    case OT_NONE: case OT_CONST_NONE: case OT_TRUE: case OT_FALSE: case OT_STRING: case OT_INTEGER:
        return true;
    default:
        return ast->nodes[value].kind == OT_CALL && strcmp(ot_text(a, ast->nodes[value + 1].text), "field") == 0;
    }
}

/* Are the fields of the class at syntax node n compared, as they are written? */
static bool are_compared(const struct ot_analysis *a, const struct ot_ast *ast, uint32_t n, uint32_t body)
{
    for (uint32_t k = n + 1; k < ast->nodes[n].end; k++)
        if (is_telling(a, ast, k) || (k < body && ast->nodes[k].kind == OT_DOUBLE_STAR))
            return false;
    for (uint32_t s = body + 1; s < ast->nodes[body].end; s = ast->nodes[s].end) {
        uint32_t value = ast->nodes[s].kind == OT_ANNOTATED ? ast->nodes[ast->nodes[s + 1].end].end : 0;
        for (uint32_t k = value; value && k < ast->nodes[value].end; k++)
            if (ast->nodes[k].kind == OT_DOUBLE_STAR)
                return false;
        if (value && !is_plain_default(a, ast, value))
            return false;
    }
    return true;
}

/* Has a class, or one above it, an equality of its own, or may it say which fields count? That of a base outside the
 * tree is not known, unless it makes one of the fields. */
static bool has_own_equality(struct ot_analysis *a, uint32_t class_value)
{
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    if (!mro || mro->is_cut || ot_mro_definer(a, class_value, ot_symbol(a, "__eq__"), 0, NULL))
        return true;
    for (size_t i = 0; i < mro->items.count; i++) {
        const struct ot_value v = a->values[mro->items.items[i]];
        if (v.kind != OT_V_CLASS && (v.kind != OT_V_EXTERNAL || !is_plain_base(a, v.a)))
            return true;
        if (v.kind != OT_V_CLASS)
            continue;
        const struct ot_code *code = ot_scan_code(a, v.a);
        if (!are_compared(a, &a->files[code->file].ast, code->ast, code->body))
            return true;
    }
    return false;
}

static bool is_record(struct ot_analysis *a, uint32_t value)
{
    return a->values[value].kind == OT_V_INSTANCE && is_one(a, value);
}

/* The one value of a field, 0 where it has none or several. */
static uint32_t field_of(struct ot_analysis *a, const struct ot_here *here, uint32_t record, ot_sym name)
{
    size_t base = a->top;
    ot_var_push(a, here, ot_var(a, OT_S_FIELD, ot_value_field_owner(a, record), name));
    uint32_t value = a->top == base + 1 ? a->stack[base] : 0;
    a->top = base;
    return value;
}

int ot_record_equal(struct ot_analysis *a, const struct ot_here *here, uint32_t left, uint32_t right)
{
    if (!is_record(a, left) || !is_record(a, right) || a->values[left].a != a->values[right].a ||
        has_own_equality(a, a->values[left].a))
        return OT_MAY_BE_BOTH;
    int outcome = OT_MAY_BE_TRUE;
    ot_sym name;
    for (uint32_t i = 0; (name = ot_dataclass_name(a, a->values[left].a, i)); i++) {
        uint32_t l = field_of(a, here, left, name), r = field_of(a, here, right, name);
        int equal = OT_MAY_BE_BOTH;
        if (l && r && is_one(a, l) && is_one(a, r)) {
            equal = ot_compare_equal(a, l, r);
            equal = equal == OT_MAY_BE_BOTH ? ot_order_compare(a, here, OT_EQ, l, r) : equal;
        }
        if (equal == OT_MAY_BE_FALSE)
            return OT_MAY_BE_FALSE;
        outcome |= equal;
    }
    return outcome;
}
