/*
 * ways.c: in which ways a constructor can make a field of its object true.
 *
 *     fast = allowed and isinstance(self.method, Fast)
 *     rare = isinstance(self.method, Rare) and isinstance(self.scheme, Odd) and width == 64
 *     self.is_ready = (fast and size > 1) or rare
 *
 * is_ready is true with a Fast method and allowed, or with a Rare one, an Odd scheme and width 64. By syntax alone:
 * what is no test of a class or a parameter is taken to be true or false as it likes.
 */
#include "ingest/link/interpret/object/ways.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/value.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/start/class_value.h"
#include "ingest/link/types/static.h"

enum { STEPS_AT_MOST = 256, NESTED_AT_MOST = 24 };

struct search {
    struct ot_analysis *a;
    ot_id init;
    const struct ot_code *code;
    const struct ot_ast *ast;
    int steps, depth;
};

static bool find(struct search *search, uint32_t n, struct ot_ways *ways);

/* Is it "self.name"; of any name for 0? */
static bool is_own(const struct search *search, uint32_t n, ot_sym name)
{
    const struct ot_ast *ast = search->ast;
    return ast->nodes[n].kind == OT_ATTRIBUTE && (!name || ast->nodes[n].text == name) &&
           ast->nodes[n + 1].kind == OT_NAME && ast->nodes[n + 1].text == search->code->params[0].name;
}

/* May what stands at n run more than once in a run of the constructor, or later? */
static bool is_repeated(const struct search *search, uint32_t n)
{
    const struct ot_ast *ast = search->ast;
    for (uint32_t up = ast->nodes[n].parent; up > search->code->body; up = ast->nodes[up].parent)
        if (ast->nodes[up].kind != OT_BLOCK && ast->nodes[up].kind != OT_IF && ast->nodes[up].kind != OT_ASSIGN &&
            ast->nodes[up].kind != OT_AND && ast->nodes[up].kind != OT_OR)
            return true;
    return false;
}

uint32_t ot_ways_assignment(struct ot_analysis *a, ot_id function, ot_sym name)
{
    const struct ot_code *code = ot_scan_code(a, function);
    const struct ot_ast *ast = &a->files[code->file].ast;
    const uint32_t first = code->body + 1, end = ast->nodes[code->body].end;
    uint32_t n = first;
    while (n < end && !(ast->nodes[n].kind == OT_NAME && ast->nodes[n].text == name && ot_ast_is_target(ast, n)))
        n++;
    uint32_t s = n < end ? ast->nodes[n].parent : 0;
    if (!s || ast->nodes[s].kind != OT_ASSIGN || ast->nodes[s + 1].end != n || ast->nodes[n].end != ast->nodes[s].end ||
        ot_ast_scope(ast, s) != code->ast || ot_scan_param(code, name) >= 0 ||
        !ot_list_sorted_has(&code->locals, name) || ot_list_sorted_has(&code->shared, name) ||
        ot_scan_binds(a, ast, first, s, name) || ot_scan_binds(a, ast, ast->nodes[s].end, end, name))
        return 0;
    return s;
}

static void put_any(struct ot_ways *ways)
{
    ways->count = 1;
    memset(&ways->items[0], 0, sizeof(ways->items[0]));
}

/* The classes that the second argument of isinstance names; false where one of them is not known. */
static bool find_classes(struct search *search, uint32_t n, struct ot_way_test *test)
{
    struct ot_analysis *a = search->a;
    bool is_tuple = search->ast->nodes[n].kind == OT_TUPLE;
    for (uint32_t c = is_tuple ? n + 1 : n; c < search->ast->nodes[n].end; c = search->ast->nodes[c].end) {
        ot_sym external;
        ot_id code = ot_static_class(a, search->code->file, search->init, c, &external);
        uint32_t class_value = code ? ot_class_value(a, code) : 0;
        if (!class_value || test->class_count == OT_CLASSES_OF_TEST)
            return false;
        test->classes[test->class_count++] = class_value;
    }
    return test->class_count > 0;
}

/* "isinstance(self.field, Class)", which runs once. */
static bool find_test(struct search *search, uint32_t n, struct ot_ways *ways)
{
    const struct ot_ast *ast = search->ast;
    uint32_t first = ast->nodes[n + 1].end, second = first < ast->nodes[n].end ? ast->nodes[first].end : 0;
    struct ot_way_test test = {.test = n};
    put_any(ways);
    if (ast->nodes[n + 1].kind != OT_NAME || strcmp(ot_text(search->a, ast->nodes[n + 1].text), "isinstance") != 0 ||
        !second || second >= ast->nodes[n].end || ast->nodes[second].end != ast->nodes[n].end ||
        !is_own(search, first, 0) || is_repeated(search, n) || !find_classes(search, second, &test))
        return true;
    test.field = ast->nodes[first].text;
    ways->items[0].tests[0] = test;
    ways->items[0].test_count = 1;
    return true;
}

/* Is it the name of a parameter that nothing binds again? */
static bool is_param(const struct search *search, uint32_t n)
{
    const struct ot_code *code = search->code;
    ot_sym name = search->ast->nodes[n].text;
    return search->ast->nodes[n].kind == OT_NAME && ot_scan_param(code, name) >= 0 &&
           !ot_list_sorted_has(&code->shared, name) &&
           !ot_scan_binds(search->a, search->ast, code->body, search->ast->nodes[code->body].end, name);
}

static void want(struct ot_ways *ways, ot_sym param, uint32_t number)
{
    ways->items[0].wants[0] = (struct ot_way_want){param, number};
    ways->items[0].want_count = 1;
}

/* "param == 64". */
static void find_number(struct search *search, uint32_t n, struct ot_ways *ways)
{
    const struct ot_ast *ast = search->ast;
    uint32_t left = n + 1, with = ast->nodes[left].end, right = with + 1;
    put_any(ways);
    if (ast->nodes[with].end == ast->nodes[n].end && ast->nodes[with].flags == OT_EQ && is_param(search, left) &&
        ast->nodes[right].kind == OT_INTEGER)
        want(ways, ast->nodes[left].text, ot_value_literal(search->a, ast->nodes[right].text));
}

/* A name: what it was assigned, or a parameter. */
static bool find_name(struct search *search, uint32_t n, struct ot_ways *ways)
{
    ot_sym name = search->ast->nodes[n].text;
    uint32_t s = ot_ways_assignment(search->a, search->init, name);
    if (s)
        return s < n && find(search, s + 1, ways);
    put_any(ways);
    if (is_param(search, n))
        want(ways, name, 0);
    return true;
}

/* Both hold. */
static struct ot_way both(const struct ot_way *left, const struct ot_way *right)
{
    struct ot_way way = *left;
    for (uint32_t i = 0; i < right->test_count && way.test_count < OT_TESTS_OF_WAY; i++)
        way.tests[way.test_count++] = right->tests[i];
    for (uint32_t i = 0; i < right->want_count && way.want_count < OT_WANTS_OF_WAY; i++)
        way.wants[way.want_count++] = right->wants[i];
    return way;
}

static bool find_logic(struct search *search, uint32_t n, struct ot_ways *ways)
{
    const struct ot_ast *ast = search->ast;
    struct ot_ways left, right;
    if (!find(search, n + 1, &left) || !find(search, ast->nodes[n + 1].end, &right))
        return false;
    size_t count = ast->nodes[n].kind == OT_AND ? left.count * right.count : left.count + right.count;
    if (count > OT_WAYS_OF_FIELD)
        return false;
    *ways = left;
    ways->count = count;
    for (size_t i = 0; i < count; i++)
        if (ast->nodes[n].kind == OT_AND)
            ways->items[i] = both(&left.items[i / right.count], &right.items[i % right.count]);
        else if (i >= left.count)
            ways->items[i] = right.items[i - left.count];
    return true;
}

/* The ways in which an expression can be true; false: too many. */
static bool find(struct search *search, uint32_t n, struct ot_ways *ways)
{
    uint8_t kind = search->ast->nodes[n].kind;
    bool is_found = true;
    if (++search->steps > STEPS_AT_MOST || ++search->depth > NESTED_AT_MOST)
        return false;
    if (kind == OT_FALSE || kind == OT_CONST_NONE)
        ways->count = 0;
    else if (kind == OT_AND || kind == OT_OR)
        is_found = find_logic(search, n, ways);
    else if (kind == OT_NAME)
        is_found = find_name(search, n, ways);
    else if (kind == OT_CALL)
        is_found = find_test(search, n, ways);
    else if (kind == OT_COMPARE)
        find_number(search, n, ways);
    else
        put_any(ways);
    search->depth--;
    return is_found;
}

/* Is the constructor one whose code runs at once, and self its object all along? */
static bool is_plain(struct ot_analysis *a, const struct ot_code *code, const struct ot_ast *ast)
{
    return code->kind == OT_FUNCTION && !code->is_generator && code->param_count &&
           code->params[0].kind < OT_PARAM_STAR && !(ast->nodes[code->ast].flags & OT_ASYNC) &&
           ast->nodes[code->ast + 1].end == code->ast + 2 /* no decorators */ &&
           !ot_scan_binds(a, ast, code->body, ast->nodes[code->body].end, code->params[0].name);
}

bool ot_ways_find(struct ot_analysis *a, ot_id init, ot_sym flag, struct ot_ways *ways)
{
    const struct ot_code *code = ot_scan_code(a, init);
    const struct ot_ast *ast = &a->files[code->file].ast;
    struct search search = {.a = a, .init = init, .code = code, .ast = ast};
    ways->count = 0;
    if (!is_plain(a, code, ast))
        return false;
    for (uint32_t n = code->body; n < ast->nodes[code->body].end; n++) {
        uint32_t s = ast->nodes[n].parent;
        struct ot_ways more;
        if (ast->nodes[n].kind != OT_ATTRIBUTE || ast->nodes[n].text != flag || !ot_ast_is_target(ast, n))
            continue;
        if (!is_own(&search, n, flag) || ast->nodes[s].kind != OT_ASSIGN || ot_ast_scope(ast, s) != code->ast ||
            !find(&search, s + 1, &more) || ways->count + more.count > OT_WAYS_OF_FIELD)
            return false;
        memcpy(&ways->items[ways->count], more.items, more.count * sizeof(*more.items));
        ways->count += more.count;
    }
    for (size_t i = 0; i < ways->count; i++)
        if (ways->items[i].test_count == 0)
            return false;
    return ways->count > 0;
}
