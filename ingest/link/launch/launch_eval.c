/*
 * launch_eval.c: expressions.
 */
#include "ingest/link/launch/launch_eval.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/launch/launch_builtin.h"
#include "ingest/link/launch/launch_call.h"
#include "ingest/link/launch/launch_made.h"
#include "ingest/link/launch/launch_name.h"
#include "ingest/link/launch/launch_operator.h"
#include "ingest/link/launch/launch_run.h"
#include "ingest/link/launch/launch_shown.h"
#include "ingest/link/launch/launch_target.h"
#include "ingest/link/launch/launch_thing.h"
#include "ingest/link/launch/launch_trail.h"
#include "ingest/link/source/program.h"

static const struct ot_ast *ast_of(const struct ot_launch *l, const struct ot_thing *scope)
{
    return &l->a->files[scope->file].ast;
}

struct ot_thing *ot_launch_doubt(struct ot_launch *l)
{
    l->doubts++;
    return l->unknown;
}

/* What is perhaps evaluated: what it changes is perhaps changed. */
static struct ot_thing *perhaps(struct ot_launch *l, struct ot_thing *scope, uint32_t n)
{
    const struct ot_trail nothing = {0};
    size_t mark = l->trail.count;
    l->unsure++;
    struct ot_thing *value = ot_launch_eval(l, scope, n);
    l->unsure--;
    ot_launch_join(l, &nothing, mark);
    return value;
}

/* What any, all and the like make of a generator that they alone have: only its end is not known. */
static struct ot_thing *taken(struct ot_launch *l, struct ot_thing *scope, uint32_t n)
{
    const struct ot_trail nothing = {0};
    size_t mark = l->trail.count;
    l->unsure++;
    struct ot_thing *all = ot_launch_comprehend(l, scope, n);
    l->unsure--;
    ot_launch_join(l, &nothing, mark);
    return all;
}

/* A generator: when it runs, and how far, is not known. What it writes is perhaps written. */
static struct ot_thing *later(struct ot_launch *l, struct ot_thing *scope, uint32_t n)
{
    taken(l, scope, n);
    return ot_launch_doubt(l);
}

static bool takes_all(const struct ot_launch *l, const struct ot_thing *callee)
{
    static const char *const names[] = {"any", "all", "list", "tuple", "set", "frozenset", "dict"};
    const char *dotted = callee->kind == OT_THING_OUTSIDE ? ot_launch_string(l, callee) : "";
    for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
        if (strncmp(dotted, "builtins.", 9) == 0 && strcmp(dotted + 9, names[i]) == 0)
            return true;
    return false;
}

int ot_launch_test(struct ot_launch *l, struct ot_thing *scope, uint32_t n)
{
    const struct ot_ast *ast = ast_of(l, scope);
    uint8_t kind = ast->nodes[n].kind;
    if (kind == OT_NOT) {
        int truth = ot_launch_test(l, scope, n + 1);
        return truth < 0 ? -1 : !truth;
    }
    if (kind != OT_AND && kind != OT_OR)
        return ot_launch_truth_of(ot_launch_eval(l, scope, n));
    int decides = kind == OT_OR, left = ot_launch_test(l, scope, n + 1);
    uint32_t second = ast->nodes[n + 1].end;
    if (left == decides)
        return left;
    if (left >= 0)
        return ot_launch_test(l, scope, second);
    const struct ot_trail nothing = {0};
    size_t mark = l->trail.count;
    l->unsure++;
    int right = ot_launch_test(l, scope, second);
    l->unsure--;
    ot_launch_join(l, &nothing, mark);
    return right == decides ? right : -1;
}

static struct ot_thing *either_operand(struct ot_launch *l, struct ot_thing *scope, uint32_t n)
{
    const struct ot_ast *ast = ast_of(l, scope);
    struct ot_thing *left = ot_launch_eval(l, scope, n + 1);
    int decides = ast->nodes[n].kind == OT_OR, truth = ot_launch_truth_of(left);
    uint8_t first = ast->nodes[n + 1].kind;
    if (truth == decides)
        return left;
    if (truth >= 0)
        return ot_launch_eval(l, scope, ast->nodes[n + 1].end);
    struct ot_thing *right = perhaps(l, scope, ast->nodes[n + 1].end);
    bool is_truth = first == OT_COMPARE || first == OT_NOT;
    return is_truth && right->kind == OT_THING_TRUTH && right->number == decides ? right : l->unknown;
}

static struct ot_thing *ternary(struct ot_launch *l, struct ot_thing *scope, uint32_t n)
{
    const struct ot_ast *ast = ast_of(l, scope);
    uint32_t first = ast->nodes[n + 1].end, second = ast->nodes[first].end;
    int truth = ot_launch_test(l, scope, n + 1);
    if (truth >= 0)
        return ot_launch_eval(l, scope, truth ? first : second);
    struct ot_thing *one = perhaps(l, scope, first);
    return ot_launch_either(l, one, perhaps(l, scope, second));
}

static struct ot_thing *comparison(struct ot_launch *l, struct ot_thing *scope, uint32_t n)
{
    const struct ot_ast *ast = ast_of(l, scope);
    struct ot_thing *left = ot_launch_eval(l, scope, n + 1);
    int truth = 1;
    for (uint32_t c = ast->nodes[n + 1].end; c < ast->nodes[n].end && truth; c = ast->nodes[c].end) {
        struct ot_thing *right = ot_launch_eval(l, scope, c + 1);
        int own = ot_launch_compare(l, ast->nodes[c].flags, left, right);
        truth = own == 0 ? 0 : own < 0 ? -1 : truth;
        left = right;
    }
    return ot_launch_truth(l, truth);
}

static struct ot_thing *subscript(struct ot_launch *l, struct ot_thing *scope, uint32_t n)
{
    const struct ot_ast *ast = ast_of(l, scope);
    struct ot_thing *base = ot_launch_eval(l, scope, n + 1);
    uint32_t at = ast->nodes[n + 1].end;
    bool is_slice = ast->nodes[at].kind == OT_SLICE;
    struct ot_thing *key = is_slice ? l->unknown : ot_launch_eval(l, scope, at);
    bool is_row = base->kind == OT_THING_LIST || base->kind == OT_THING_TUPLE;
    if (base->kind == OT_THING_DICT && base->table) {
        struct ot_thing_item *item = ot_launch_find_read(l, base, key);
        return item ? item->value : ot_launch_doubt(l);
    }
    if (is_slice && is_row && ot_launch_is_whole(base)) {
        uint32_t start = at + 1, stop = ast->nodes[start].end, step = ast->nodes[stop].end;
        int64_t count = base->table->count;
        struct ot_thing *from = ast->nodes[start].kind == OT_NONE ? ot_launch_integer(l, 0)
                                                                  : ot_launch_eval(l, scope, start);
        struct ot_thing *to = ast->nodes[stop].kind == OT_NONE ? ot_launch_integer(l, count)
                                                               : ot_launch_eval(l, scope, stop);
        if (from->kind != OT_THING_INTEGER || to->kind != OT_THING_INTEGER || ast->nodes[step].kind != OT_NONE)
            return ot_launch_doubt(l);
        int64_t first = from->number < 0 ? from->number + count : from->number;
        int64_t end = to->number < 0 ? to->number + count : to->number;
        first = first < 0 ? 0 : first > count ? count : first;
        end = end > count ? count : end < first ? first : end;
        return ot_launch_container(l, base->kind, base->table->items + first, (size_t)(end - first));
    }
    if (!is_row || !ot_launch_is_whole(base) || key->kind != OT_THING_INTEGER)
        return base->kind == OT_THING_OUTSIDE ? l->unknown : ot_launch_doubt(l);
    int64_t place = key->number < 0 ? key->number + base->table->count : key->number;
    return place >= 0 && place < base->table->count ? base->table->items[place].value : ot_launch_doubt(l);
}

static struct ot_thing *display(struct ot_launch *l, struct ot_thing *scope, uint32_t n)
{
    const struct ot_ast *ast = ast_of(l, scope);
    uint8_t kind = ast->nodes[n].kind;
    struct ot_thing *all = ot_launch_container(l, kind == OT_LIST ? OT_THING_LIST : kind == OT_SET ? OT_THING_SET :
                                                  kind == OT_DICT ? OT_THING_DICT : OT_THING_TUPLE, NULL, 0);
    for (uint32_t c = n + 1; c < ast->nodes[n].end; c = ast->nodes[c].end) {
        struct ot_place place = {scope->file, ast->nodes[c].line};
        uint8_t own = ast->nodes[c].kind;
        if (own == OT_PAIR) {
            struct ot_thing *key = ot_launch_eval(l, scope, c + 1);
            ot_launch_put(l, all, key, ot_launch_eval(l, scope, ast->nodes[c + 1].end), place);
            all->marks |= key->kind == OT_THING_UNKNOWN ? OT_THING_VAGUE : 0;
        } else if (own == OT_STAR || own == OT_DOUBLE_STAR) {
            struct ot_thing *more = ot_launch_eval(l, scope, c + 1);
            struct ot_thing **elements;
            size_t count;
            if (own == OT_DOUBLE_STAR && more->kind == OT_THING_DICT) {
                for (uint32_t i = 0; i < more->table->count; i++)
                    ot_launch_put(l, all, more->table->items[i].key, more->table->items[i].value,
                                  more->table->items[i].place);
                all->marks |= ot_launch_is_whole(more) ? 0 : OT_THING_VAGUE;
            } else if (own == OT_STAR && ot_launch_elements(l, more, &elements, &count)) {
                for (size_t i = 0; i < count; i++)
                    ot_launch_put(l, all, NULL, elements[i], place);
            } else {
                all->marks |= OT_THING_VAGUE;
            }
        } else {
            struct ot_thing *element = ot_launch_eval(l, scope, c);
            if (kind != OT_SET || !ot_launch_find(l, all, element))
                ot_launch_put(l, all, NULL, element, place);
        }
    }
    return all;
}

static struct ot_thing *formatted(struct ot_launch *l, struct ot_thing *scope, uint32_t n)
{
    const struct ot_ast *ast = ast_of(l, scope);
    struct ot_buf text = OT_BUF_INIT;
    bool is_known = true;
    for (uint32_t c = n + 1; c < ast->nodes[n].end; c = ast->nodes[c].end) {
        if (ast->nodes[c].kind == OT_STRING) {
            ot_buf_add_str(&text, ot_text(l->a, ast->nodes[c].text));
            continue;
        }
        struct ot_thing *part = ot_launch_eval(l, scope, c + 1);
        struct ot_thing *shown = ast->nodes[c + 1].end == ast->nodes[c].end ? ot_launch_shown(l, part) : NULL;
        is_known &= shown != NULL;
        ot_buf_add_str(&text, shown ? ot_launch_string(l, shown) : "?");
    }
    struct ot_thing *result = ot_launch_text(l, text.data);
    ot_buf_release(&text);
    if (!is_known) { /* the text is kept for the message of an exception */
        struct ot_thing *vague = ot_launch_thing(l, OT_THING_UNKNOWN);
        vague->text = result->text;
        return vague;
    }
    return result;
}

static struct ot_thing *call(struct ot_launch *l, struct ot_thing *scope, uint32_t n)
{
    const struct ot_ast *ast = ast_of(l, scope);
    struct ot_passed passed = {.place = {scope->file, ast->nodes[n].line}};
    struct ot_thing *callee = ot_launch_eval(l, scope, n + 1);
    uint32_t first = ast->nodes[n + 1].end;
    if (callee->kind == OT_THING_OUTSIDE && strcmp(ot_launch_string(l, callee), "builtins.bool") == 0 &&
        first < ast->nodes[n].end && ast->nodes[first].end == ast->nodes[n].end &&
        (ast->nodes[first].kind == OT_AND || ast->nodes[first].kind == OT_OR)) /* where its value is not known */
        return ot_launch_truth(l, ot_launch_test(l, scope, first));
    for (uint32_t c = ast->nodes[n + 1].end; c < ast->nodes[n].end; c = ast->nodes[c].end) {
        struct ot_place place = {scope->file, ast->nodes[c].line};
        uint8_t kind = ast->nodes[c].kind;
        uint32_t passed_node = kind == OT_STAR || kind == OT_DOUBLE_STAR || kind == OT_KEYWORD ? c + 1 : c;
        struct ot_thing *value = l->is_running && kind == OT_GENERATOR_EXP && takes_all(l, callee)
                                     ? taken(l, scope, c) : ot_launch_eval(l, scope, passed_node);
        struct ot_thing **elements;
        size_t count;
        if (kind == OT_KEYWORD) {
            ot_launch_pass(&passed, ot_launch_symbol(l, ast->nodes[c].text), value, place);
        } else if (kind == OT_DOUBLE_STAR && value->kind == OT_THING_DICT && value->table) {
            for (uint32_t i = 0; i < value->table->count; i++)
                ot_launch_pass(&passed, value->table->items[i].key, value->table->items[i].value,
                               value->table->items[i].place);
            passed.is_open |= !ot_launch_is_whole(value);
        } else if (kind == OT_STAR && ot_launch_elements(l, value, &elements, &count)) {
            for (size_t i = 0; i < count; i++)
                ot_launch_pass(&passed, NULL, elements[i], place);
        } else if (kind == OT_STAR || kind == OT_DOUBLE_STAR) {
            passed.is_open = true;
        } else {
            ot_launch_pass(&passed, NULL, value, place);
        }
    }
    struct ot_thing *result = ot_launch_call(l, callee, &passed);
    free(passed.items);
    return result;
}

static struct ot_thing *unary(struct ot_launch *l, struct ot_thing *scope, uint32_t n)
{
    struct ot_thing *operand = ot_launch_eval(l, scope, n + 1);
    if (strcmp(ot_text(l->a, ast_of(l, scope)->nodes[n].text), "-") != 0)
        return l->unknown;
    return operand->kind == OT_THING_REAL ? ot_launch_real(l, -operand->real)
                                          : ot_launch_operate(l, "-", ot_launch_integer(l, 0), operand);
}

struct ot_thing *ot_launch_eval(struct ot_launch *l, struct ot_thing *scope, uint32_t n)
{
    const struct ot_ast *ast = ast_of(l, scope);
    const struct ot_ast_node *node = &ast->nodes[n];
    struct ot_thing *thing;
    if (l->is_cut || l->raised.is_sure || ++l->steps > OT_LAUNCH_STEPS) {
        l->is_cut |= l->steps > OT_LAUNCH_STEPS;
        return l->unknown;
    }
    switch (node->kind) {
    case OT_CONST_NONE: return l->none;
    case OT_TRUE: return l->yes;
    case OT_FALSE: return l->no;
    case OT_STRING: return node->flags & OT_CUT ? l->unknown : ot_launch_symbol(l, node->text);
    case OT_INTEGER: case OT_FLOAT: return ot_launch_number(l, ot_text(l->a, node->text));
    case OT_NAME: return ot_launch_look(l, scope, node->text);
    case OT_ATTRIBUTE:
        thing = ot_launch_attribute(l, ot_launch_eval(l, scope, n + 1), node->text);
        return thing ? thing : ot_launch_doubt(l);
    case OT_CALL: return call(l, scope, n);
    case OT_SUBSCRIPT: return subscript(l, scope, n);
    case OT_FSTRING: return formatted(l, scope, n);
    case OT_TUPLE: case OT_LIST: case OT_SET: case OT_DICT: return display(l, scope, n);
    case OT_GENERATOR_EXP:
        return l->is_running ? later(l, scope, n) : ot_launch_comprehend(l, scope, n);
    case OT_LIST_COMP: case OT_SET_COMP: case OT_DICT_COMP:
        return ot_launch_comprehend(l, scope, n);
    case OT_TERNARY: return ternary(l, scope, n);
    case OT_AND: case OT_OR: return either_operand(l, scope, n);
    case OT_NOT: return ot_launch_truth(l, ot_launch_test(l, scope, n));
    case OT_COMPARE: return comparison(l, scope, n);
    case OT_BINARY:
        thing = ot_launch_eval(l, scope, n + 1);
        return ot_launch_operate(l, ot_text(l->a, node->text), thing,
                                 ot_launch_eval(l, scope, ast->nodes[n + 1].end));
    case OT_UNARY: return unary(l, scope, n);
    case OT_WALRUS:
        thing = ot_launch_eval(l, scope, n + 1);
        ot_launch_assign(l, scope, ast->nodes[n + 1].end, thing);
        return thing;
    case OT_LAMBDA:
        thing = ot_launch_thing(l, OT_THING_FUNCTION);
        thing->file = scope->file;
        thing->node = n;
        thing->base = scope;
        return thing;
    default: return l->unknown;
    }
}
