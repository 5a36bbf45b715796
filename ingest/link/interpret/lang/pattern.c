/*
 * pattern.c: the patterns of match statements: which values they let through, and the names they bind.
 *
 * The grammar's own names stand in the records for what has no kind of its own: dotted_name, class_pattern,
 * keyword_pattern, as_pattern, union_pattern, dict_pattern, splat_pattern.
 */
#include "ingest/link/interpret/lang/pattern.h"

#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/lang/assign.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/interpret/library/effect_instance.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/interpret/object/dataclass.h"
#include "ingest/link/interpret/object/iterate.h"
#include "ingest/link/source/path.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/start/rebind.h"
#include "ingest/link/types/compare.h"
#include "ingest/link/types/mro.h"

/* Is n what the grammar calls name? */
static bool is_called(const struct ot_analysis *a, const struct ot_ast *ast, uint32_t n, const char *name)
{
    return ast->nodes[n].kind == OT_OTHER && strcmp(ot_text(a, ast->nodes[n].text), name) == 0;
}

static bool is_only_child(const struct ot_ast *ast, uint32_t parent)
{
    return parent + 1 < ast->nodes[parent].end && ast->nodes[parent + 1].end == ast->nodes[parent].end;
}

/* Pushes what a dotted name means, or another expression. */
static void push_constant(struct ot_analysis *a, const struct ot_here *here, uint32_t n)
{
    const struct ot_ast *ast = &here->file->ast;
    size_t base = a->top;
    if (!is_called(a, ast, n, "dotted_name")) {
        ot_eval(a, here, n);
        return;
    }
    ot_eval(a, here, n + 1);
    for (uint32_t c = ast->nodes[n + 1].end; c < ast->nodes[n].end; c = ast->nodes[c].end) {
        size_t end = a->top;
        for (size_t i = base; i < end; i++)
            ot_attribute_push(a, here, a->stack[i], ast->nodes[c].text, 0);
        ot_stack_drop(a, base, end);
    }
}

static bool is_constant(const struct ot_analysis *a, const struct ot_ast *ast, uint32_t n)
{
    uint8_t kind = ast->nodes[n].kind;
    return kind == OT_STRING || kind == OT_INTEGER || kind == OT_CONST_NONE || kind == OT_TRUE || kind == OT_FALSE ||
           (is_called(a, ast, n, "dotted_name") && !is_only_child(ast, n));
}

/* May value be what the constants stack[base .. base + count) say: equal to one, an instance of one? */
static bool may_be(struct ot_analysis *a, const struct ot_here *here, uint32_t value, bool is_class, size_t base,
                   size_t count)
{
    if (is_class)
        return count == 0 || ot_compare_isinstance(a, here, value, base, count) & OT_MAY_BE_TRUE;
    for (size_t i = 0; i < count; i++)
        if (ot_compare_equal(a, value, a->stack[base + i]) & OT_MAY_BE_TRUE)
            return true;
    return false;
}

/* Pushes those of stack[base .. base + count) that a pattern may let through. */
static void push_matching(struct ot_analysis *a, const struct ot_here *here, uint32_t pattern, size_t base,
                          size_t count)
{
    const struct ot_ast *ast = &here->file->ast;
    bool is_class = is_called(a, ast, pattern, "class_pattern"), is_as = is_called(a, ast, pattern, "as_pattern");
    size_t start = a->top;
    if (is_as) {
        push_matching(a, here, pattern + 1, base, count);
    } else if (is_called(a, ast, pattern, "union_pattern")) {
        for (uint32_t c = pattern + 1; c < ast->nodes[pattern].end; c = ast->nodes[c].end)
            push_matching(a, here, c, base, count);
        ot_stack_unique(a, start);
    } else if (is_class || is_constant(a, ast, pattern)) {
        push_constant(a, here, is_class ? pattern + 1 : pattern);
        size_t end = a->top;
        const struct ot_argument object = {.base = base, .count = count}, classes = {.base = start,
                                                                                     .count = end - start};
        if (is_class && !a->is_peeking)
            ot_effect_ask_classes(a, here, &object, &classes, "__instancecheck__", pattern);
        for (size_t i = 0; i < count; i++)
            if (may_be(a, here, a->stack[base + i], is_class, start, end - start))
                ot_stack_push(a, a->stack[base + i]);
        ot_stack_drop(a, start, end);
    } else {
        for (size_t i = 0; i < count; i++)
            ot_stack_push(a, a->stack[base + i]);
    }
}

static void bind(struct ot_analysis *a, const struct ot_here *here, uint32_t pattern, size_t base, size_t count);

/* Binds the pattern to what stack[base .. top) holds, and takes that off. */
static void bind_rest(struct ot_analysis *a, const struct ot_here *here, uint32_t pattern, size_t base)
{
    bind(a, here, pattern, base, a->top - base);
    a->top = base;
}

static void bind_name(struct ot_analysis *a, const struct ot_here *here, uint32_t name, size_t base, size_t count)
{
    ot_assign(a, here, name, base, count);
}

static void bind_elements(struct ot_analysis *a, const struct ot_here *here, uint32_t pattern, size_t base,
                          size_t count)
{
    const struct ot_ast *ast = &here->file->ast;
    bool is_shifted = false;
    uint32_t position = 0;
    for (uint32_t c = pattern + 1; c < ast->nodes[pattern].end; c = ast->nodes[c].end, position++) {
        bool is_rest = is_called(a, ast, c, "splat_pattern");
        size_t start = a->top;
        for (size_t i = 0; i < count; i++) {
            const struct ot_value v = a->values[a->stack[base + i]];
            bool is_placed = v.kind == OT_V_CONTAINER && (v.a == OT_TUPLE_OF || v.a == OT_LIST_VALUE);
            if (is_placed && !is_shifted && !is_rest)
                ot_container_get(a, here, a->stack[base + i], ot_value_integer(a, position));
            else if (v.kind != OT_V_STRING)
                ot_iterate(a, here, base + i, 1, 0);
        }
        ot_stack_unique(a, start);
        is_shifted = is_shifted || is_rest;
        if (is_rest && c + 1 < ast->nodes[c].end) {
            uint32_t list = ot_container_make(a, here, OT_LIST_VALUE, c);
            ot_container_put(a, here, list, 0, start, a->top - start);
            a->top = start;
            ot_stack_push(a, list);
            bind_name(a, here, c + 1, start, 1);
        } else if (!is_rest) {
            bind(a, here, c, start, a->top - start);
        }
        a->top = start;
    }
}

static void bind_pairs(struct ot_analysis *a, const struct ot_here *here, uint32_t pattern, size_t base, size_t count)
{
    const struct ot_ast *ast = &here->file->ast;
    for (uint32_t c = pattern + 1; c < ast->nodes[pattern].end; c = ast->nodes[c].end) {
        size_t start = a->top;
        if (is_called(a, ast, c, "splat_pattern")) {
            if (c + 1 < ast->nodes[c].end)
                bind_name(a, here, c + 1, base, count);
            continue;
        }
        push_constant(a, here, c);
        size_t keys = a->top;
        for (size_t i = 0; i < count; i++) {
            bool is_dict = a->values[a->stack[base + i]].kind == OT_V_CONTAINER;
            for (size_t k = start; k < keys && is_dict; k++)
                ot_container_get(a, here, a->stack[base + i], a->stack[k]);
            if (!is_dict)
                ot_stack_push(a, OT_UNKNOWN_VALUE);
        }
        c = ast->nodes[c].end;
        if (c < ast->nodes[pattern].end)
            bind(a, here, c, keys, a->top - keys);
        a->top = start;
        if (c >= ast->nodes[pattern].end)
            break;
    }
}

/* Pushes the attributes that the __match_args__ of the class of an object name at a position; false if it has none. */
static bool push_matched(struct ot_analysis *a, const struct ot_here *here, uint32_t object, uint32_t position)
{
    uint32_t class_value = a->values[object].kind == OT_V_INSTANCE ? a->values[object].a : 0;
    ot_sym names = ot_symbol(a, "__match_args__");
    size_t base = a->top;
    if (!class_value || !ot_mro_definer(a, class_value, names, 0, NULL))
        return false;
    ot_attribute_push(a, here, class_value, names, 0);
    size_t tuples = a->top;
    for (size_t i = base; i < tuples; i++)
        if (a->values[a->stack[i]].kind == OT_V_CONTAINER)
            ot_container_get(a, here, a->stack[i], ot_value_integer(a, position));
    size_t end = a->top;
    for (size_t i = tuples; i < end; i++)
        if (a->values[a->stack[i]].kind == OT_V_STRING)
            ot_attribute_push(a, here, object, a->values[a->stack[i]].a, 0);
    ot_stack_drop(a, base, end);
    return true;
}

/* Pushes what a class pattern finds at a position in value: the field that stands there, or the value itself. */
static void push_position(struct ot_analysis *a, const struct ot_here *here, uint32_t value, uint32_t position)
{
    const struct ot_value v = a->values[value];
    ot_sym name = v.kind == OT_V_INSTANCE ? ot_dataclass_field(a, v.a, position) : 0;
    if (push_matched(a, here, value, position))
        return;
    if (name)
        ot_attribute_push(a, here, value, name, 0);
    else
        ot_stack_push(a, v.kind == OT_V_INSTANCE ? OT_UNKNOWN_VALUE : value);
}

static void bind_attributes(struct ot_analysis *a, const struct ot_here *here, uint32_t pattern, size_t base,
                            size_t count)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t position = 0;
    for (uint32_t c = ast->nodes[pattern + 1].end; c < ast->nodes[pattern].end; c = ast->nodes[c].end) {
        bool is_keyword = is_called(a, ast, c, "keyword_pattern");
        size_t start = a->top;
        for (size_t i = 0; i < count; i++)
            if (is_keyword)
                ot_attribute_push(a, here, a->stack[base + i], ast->nodes[c + 1].text, 0);
            else
                push_position(a, here, a->stack[base + i], position);
        position += !is_keyword;
        bind_rest(a, here, is_keyword ? ast->nodes[c + 1].end : c, start);
    }
}

/* Binds the names of a pattern that lets stack[base .. base + count) through. */
static void bind(struct ot_analysis *a, const struct ot_here *here, uint32_t pattern, size_t base, size_t count)
{
    const struct ot_ast *ast = &here->file->ast;
    uint8_t kind = ast->nodes[pattern].kind;
    if (is_called(a, ast, pattern, "dotted_name")) {
        if (is_only_child(ast, pattern))
            bind_name(a, here, pattern + 1, base, count);
    } else if (is_called(a, ast, pattern, "as_pattern")) {
        size_t start = a->top;
        push_matching(a, here, pattern + 1, base, count);
        size_t end = a->top;
        bind(a, here, pattern + 1, start, end - start);
        bind_name(a, here, ast->nodes[pattern + 1].end, start, end - start);
        a->top = start;
    } else if (is_called(a, ast, pattern, "union_pattern")) {
        for (uint32_t c = pattern + 1; c < ast->nodes[pattern].end; c = ast->nodes[c].end) {
            size_t start = a->top;
            push_matching(a, here, c, base, count);
            bind_rest(a, here, c, start);
        }
    } else if (is_called(a, ast, pattern, "class_pattern")) {
        bind_attributes(a, here, pattern, base, count);
    } else if (is_called(a, ast, pattern, "dict_pattern")) {
        bind_pairs(a, here, pattern, base, count);
    } else if (kind == OT_TUPLE || kind == OT_LIST) {
        bind_elements(a, here, pattern, base, count);
    }
}

bool ot_pattern_match(struct ot_analysis *a, const struct ot_here *here, uint32_t pattern, size_t base, size_t count)
{
    size_t start = a->top;
    push_matching(a, here, pattern, base, count);
    bool is_any = a->top > start;
    bind(a, here, pattern, start, a->top - start);
    a->top = start;
    return is_any;
}

static bool is_sequence(const struct ot_ast *ast, uint32_t n)
{
    return ast->nodes[n].kind == OT_TUPLE || ast->nodes[n].kind == OT_LIST;
}

/* The pattern that a path in the subject meets: of "match (x, y)" and "case (A(), B())" the first for x; 0: none. */
static uint32_t pattern_of(const struct ot_analysis *a, const struct ot_ast *ast, uint32_t subject, uint32_t pattern,
                           uint32_t path)
{
    uint32_t found = 0, s = subject + 1, p = pattern + 1;
    if (ot_path_equal(ast, subject, path))
        return pattern;
    if (!is_sequence(ast, subject) || !is_sequence(ast, pattern))
        return 0;
    for (; s < ast->nodes[subject].end && p < ast->nodes[pattern].end; s = ast->nodes[s].end, p = ast->nodes[p].end) {
        if (ast->nodes[s].kind == OT_STAR || is_called(a, ast, p, "splat_pattern"))
            return 0;
        found = found ? found : pattern_of(a, ast, s, p, path);
    }
    return found;
}

void ot_pattern_keep(struct ot_analysis *a, const struct ot_here *here, uint32_t subject, uint32_t pattern,
                     uint32_t path, size_t base)
{
    const struct ot_ast *ast = &here->file->ast;
    const struct ot_code *code = ot_scan_code(a, a->nodes[here->node].code);
    bool is_own = ast->nodes[path].kind == OT_NAME && ot_rebind_is_own(code, ast->nodes[path].text);
    uint32_t met = is_own ? pattern_of(a, ast, subject, pattern, path) : 0;
    size_t end = a->top;
    if (!met)
        return;
    push_matching(a, here, met, base, end - base);
    ot_stack_drop(a, base, end);
}
