/*
 * fellow.c: what a function stores in an attribute of its parameter belongs to the object that it gives back.
 *
 * "layer.scheme = MarlinScheme(); return MarlinMethod(self)": there are other such functions, a layer is given to one
 * of them, and "layer.scheme" in MarlinMethod.apply(self, layer) is what this one stored.
 */
#include "ingest/link/interpret/object/fellow.h"

#include "ingest/facts/ast.h"
#include "ingest/link/core/after_call.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/task.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/mro.h"

/* Is a syntax node the name of a parameter of a function, other than its first? */
static bool is_parameter(const struct ot_code *code, const struct ot_ast *ast, uint32_t n)
{
    return code->kind == OT_FUNCTION && ast->nodes[n].kind == OT_NAME && ot_scan_param(code, ast->nodes[n].text) > 0;
}

/* Have two classes one of the tree as a base in common? */
static bool are_alternatives(struct ot_analysis *a, uint32_t left, uint32_t right)
{
    const struct ot_mro *mro = ot_mro_of(a, left), *other = ot_mro_of(a, right);
    for (size_t i = 0; mro && other && i < mro->items.count; i++)
        if (a->values[mro->items.items[i]].kind == OT_V_CLASS && ot_list_has(&other->items, mro->items.items[i]))
            return true;
    return false;
}

/* Is one of two classes derived from the other? */
static bool is_kin(struct ot_analysis *a, uint32_t left, uint32_t right)
{
    const struct ot_mro *mro = ot_mro_of(a, left), *other = ot_mro_of(a, right);
    return left == right || (mro && ot_list_has(&mro->items, right)) || (other && ot_list_has(&other->items, left));
}

/* Does a task store in an attribute of a parameter of its function? */
static bool stores_in_parameter(struct ot_analysis *a, ot_id task)
{
    const ot_id code = a->nodes[a->regions[a->tasks[task].region].node].code;
    const struct ot_ast *ast = &a->files[a->codes[code]->file].ast;
    const uint32_t statement = a->tasks[task].ast;
    if (ast->nodes[statement].kind != OT_ASSIGN)
        return false;
    for (uint32_t n = ast->nodes[statement + 1].end; n < ast->nodes[statement].end; n = ast->nodes[n].end)
        if (ast->nodes[n].kind == OT_ATTRIBUTE && is_parameter(ot_scan_code(a, code), ast, n + 1))
            return true;
    return false;
}

/* Gives the function of a node back an object of the class, or no alternative to one? Not before it gives anything. */
static bool gives(struct ot_analysis *a, const struct ot_here *here, ot_id node, uint32_t class_value)
{
    const size_t base = a->top;
    bool is_own = false, is_other = false;
    ot_var_push(a, here, ot_var(a, OT_S_RETURN, node, 0));
    for (size_t i = base; i < a->top; i++) {
        const struct ot_value v = a->values[a->stack[i]];
        is_own |= v.kind == OT_V_INSTANCE && v.a == class_value;
        is_other |= v.kind == OT_V_INSTANCE && are_alternatives(a, v.a, class_value);
    }
    const bool is_any = a->top > base;
    a->top = base;
    return is_own || (is_any && !is_other);
}

/* Is a value that a field holds one for objects of the class? */
static bool is_for(struct ot_analysis *a, const struct ot_here *here, ot_id field, uint32_t value, uint32_t class_value)
{
    const struct ot_var *var = &a->vars[field];
    for (uint32_t i = 0; i < var->fact_count; i++)
        if (var->facts[i].value == value) {
            const ot_id task = var->facts[i].task, node = task ? a->regions[a->tasks[task].region].node : 0;
            if (!task || !stores_in_parameter(a, task))
                return true;
            const struct ot_value object = a->values[a->nodes[node].receiver];
            if (object.kind == OT_V_INSTANCE && are_alternatives(a, object.a, class_value))
                return is_kin(a, object.a, class_value);
            return !ot_scan_gives_back(a, a->nodes[node].code) || gives(a, here, node, class_value);
        }
    return true;
}

void ot_fellow_push(struct ot_analysis *a, const struct ot_here *here, ot_id field, ot_sym name, uint32_t ast)
{
    const size_t base = a->top;
    const uint32_t receiver = a->nodes[here->node].receiver;
    ot_after_call_push(a, here, field, name, ast);
    if (!ast || !receiver || a->values[receiver].kind != OT_V_INSTANCE || a->top == base ||
        ot_node_file(a, here->node) != here->file ||
        !is_parameter(a->codes[a->nodes[here->node].code], &here->file->ast, ast + 1))
        return;
    size_t kept = base;
    for (size_t i = base, end = a->top; i < end; i++)
        if (is_for(a, here, field, a->stack[i], a->values[receiver].a))
            a->stack[kept++] = a->stack[i];
    a->top = kept;
}
