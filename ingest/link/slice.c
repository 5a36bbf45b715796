/*
 * slice.c: fields of objects that are made outside the analysis.
 *
 * An instance that only an annotation brought in has no constructor run, so its fields are
 * empty. When such a field is read, the statements of its methods that store it are run, with
 * the statements that bind the names they use, and nothing else of the method.
 */
#include "ingest/link/analysis.h"

struct slice {
    struct ot_analysis *a;
    const struct ot_ast *ast;
    uint32_t body;
    ot_id region;
    struct ot_list done; /* statements */
};

static bool binds(const struct ot_ast *ast, uint32_t statement, ot_sym name)
{
    for (uint32_t n = statement; n < ast->nodes[statement].end; n++) {
        const struct ot_ast_node *node = &ast->nodes[n];
        uint8_t up = ast->nodes[node->parent].kind;
        bool is_first = n == node->parent + 1;
        if (node->text != name)
            continue;
        if (node->kind == OT_IMPORT_NAME || node->kind == OT_FUNCTION || node->kind == OT_CLASS)
            return true;
        if (node->kind == OT_NAME &&
            (up == OT_IMPORT_NAME || up == OT_TUPLE ||
             ((up == OT_ASSIGN || up == OT_FOR || up == OT_WITH_ITEM || up == OT_WALRUS) && !is_first) ||
             (up == OT_ANNOTATED && is_first)))
            return true;
    }
    return false;
}

static void run_statement(struct slice *slice, uint32_t statement)
{
    const struct ot_ast *ast = slice->ast;
    if (ot_list_has(&slice->done, statement))
        return;
    ot_list_add(&slice->done, statement);
    ot_task(slice->a, slice->region, statement);
    for (uint32_t n = statement; n < ast->nodes[statement].end; n++) {
        if (ast->nodes[n].kind != OT_NAME)
            continue;
        for (uint32_t s = slice->body + 1; s < ast->nodes[slice->body].end; s = ast->nodes[s].end)
            if (s != statement && binds(ast, s, ast->nodes[n].text))
                run_statement(slice, s);
    }
}

static bool stores(const struct ot_ast *ast, uint32_t statement, ot_sym self, ot_sym name)
{
    for (uint32_t n = statement; n < ast->nodes[statement].end; n++)
        if (ast->nodes[n].kind == OT_ATTRIBUTE && ast->nodes[n].text == name && ast->nodes[n + 1].kind == OT_NAME &&
            ast->nodes[n + 1].text == self && ast->nodes[ast->nodes[n].parent].kind != OT_CALL)
            return true;
    return false;
}

/* Makes the node of a method for instance, its parameters open as an entry's. */
static ot_id method_node(struct ot_analysis *a, ot_id method, uint32_t definer, uint32_t instance)
{
    bool is_new;
    ot_id outer = ot_node(a, a->values[definer].a, a->values[definer].b, 0, 0, &is_new);
    ot_id node = ot_node(a, method, outer, instance, 0, &is_new);
    if (!is_new)
        return node;
    const struct ot_code *code = ot_program_scan(a, method);
    a->nodes[node].is_entry = true;
    ot_var_add(a, NULL, ot_var(a, OT_S_LOCAL, node, code->params[0].name), instance);
    for (uint32_t i = 1; i < code->param_count; i++) {
        const struct ot_type *type = ot_type_of(a, code->file, code->parent, code->params[i].annotation);
        if (code->params[i].kind < OT_PARAM_STAR && (!type || !type->classes.count))
            ot_var_add(a, NULL, ot_var(a, OT_S_LOCAL, node, code->params[i].name), OT_UNKNOWN_VALUE);
    }
    return node;
}

static bool slice_method(struct ot_analysis *a, ot_id method, uint32_t definer, uint32_t instance, ot_sym name)
{
    const struct ot_code *code = ot_program_scan(a, method);
    const struct ot_ast *ast = &a->files[code->file].ast;
    bool is_any = false;
    if (code->param_count == 0)
        return false;
    for (uint32_t s = code->body + 1; s < ast->nodes[code->body].end; s = ast->nodes[s].end) {
        if (!stores(ast, s, code->params[0].name, name))
            continue;
        ot_id node = method_node(a, method, definer, instance);
        if (a->nodes[node].is_started)
            return false;
        struct slice slice = {.a = a, .ast = ast, .body = code->body, .region = a->nodes[node].region};
        run_statement(&slice, s);
        ot_list_release(&slice.done);
        is_any = true;
    }
    return is_any;
}

bool ot_slice_field(struct ot_analysis *a, uint32_t class_value, ot_sym name)
{
    uint32_t unused;
    bool is_any = false;
    uint32_t instance = ot_value(a, OT_V_INSTANCE, class_value, 0, 0);
    if (ot_map_get(&a->constructed, class_value, &unused) || !ot_map_add(&a->sliced, ot_map_pair(class_value, name)))
        return false;
    const struct ot_mro *mro = ot_class_mro(a, class_value);
    for (size_t i = 0; mro && i < mro->items.count; i++) {
        uint32_t item = mro->items.items[i];
        if (a->values[item].kind != OT_V_CLASS)
            continue;
        const struct ot_code *code = ot_program_scan(a, a->values[item].a);
        const struct ot_ast *ast = &a->files[code->file].ast;
        if (!ot_list_sorted_has(&code->stores, name))
            continue;
        for (uint32_t s = code->body + 1; s < ast->nodes[code->body].end; s = ast->nodes[s].end)
            if (ast->nodes[s].kind == OT_FUNCTION)
                is_any |= slice_method(a, ot_program_code(a, code->file, s), item, instance, name);
    }
    return is_any;
}
