/*
 * union.c: unions of classes as values.
 */
#include "ingest/link/interpret/lang/union.h"

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/program.h"
#include "ingest/link/types/metaclass.h"
#include "ingest/link/types/mro.h"

static bool is_union(const struct ot_analysis *a, uint32_t value)
{
    return a->values[value].kind == OT_V_CONTAINER && a->values[value].a == OT_UNION_OF;
}

/* Is it a class whose metaclass says itself what "|" gives? */
static bool joins_itself(struct ot_analysis *a, uint32_t value)
{
    uint32_t metaclass = a->values[value].kind == OT_V_CLASS ? ot_metaclass_of(a, value) : 0;
    return metaclass && (ot_mro_definer(a, metaclass, ot_symbol(a, "__or__"), 0, NULL) ||
                         ot_mro_definer(a, metaclass, ot_symbol(a, "__ror__"), 0, NULL));
}

/* Are stack[base .. top) what a union can be of, and one of them for sure no constant or function of a library? */
static bool are_classes(struct ot_analysis *a, size_t base)
{
    bool has_class = false;
    for (size_t i = base; i < a->top; i++) {
        const struct ot_value v = a->values[a->stack[i]];
        bool is_class = v.kind == OT_V_CLASS || is_union(a, a->stack[i]) ||
                        (v.kind == OT_V_EXTERNAL && ot_library_meaning(a, v.a) != OT_MEANS_NOTHING);
        if ((!is_class && v.kind != OT_V_EXTERNAL && v.kind != OT_V_NONE) || joins_itself(a, a->stack[i]))
            return false;
        has_class = has_class || is_class;
    }
    return has_class;
}

static void put(struct ot_analysis *a, const struct ot_here *here, uint32_t made, uint32_t place, size_t base,
                size_t count)
{
    ot_container_put(a, here, made, ot_value_integer(a, place), base, count);
}

bool ot_union_join(struct ot_analysis *a, const struct ot_here *here, uint32_t n, size_t base, size_t rights)
{
    size_t end = a->top;
    if (!are_classes(a, base))
        return false;
    uint32_t made = ot_container_make(a, here, OT_UNION_OF, n);
    put(a, here, made, 0, base, rights - base);
    put(a, here, made, 1, rights, end - rights);
    a->top = base;
    ot_stack_push(a, made);
    return true;
}

bool ot_union_subscript(struct ot_analysis *a, const struct ot_here *here, ot_sym dotted, uint32_t subscript)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t place = 0;
    size_t base = a->top;
    if (ot_library_meaning(a, dotted) != OT_MEANS_UNION)
        return false;
    uint32_t made = ot_container_make(a, here, OT_UNION_OF, subscript);
    for (uint32_t c = ast->nodes[subscript + 1].end; c < ast->nodes[subscript].end; c = ast->nodes[c].end, place++) {
        ot_eval(a, here, c);
        put(a, here, made, place, base, a->top - base);
        a->top = base;
    }
    if (*ot_library_argument(a, dotted)) { /* Optional[A] */
        ot_stack_push(a, OT_NONE_VALUE);
        put(a, here, made, place, base, 1);
        a->top = base;
    }
    ot_stack_push(a, made);
    return true;
}
