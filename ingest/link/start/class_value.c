/*
 * class_value.c: the class that a class statement makes, before the statement was run.
 */
#include "ingest/link/start/class_value.h"

#include "ingest/facts/ast.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/value.h"
#include "ingest/link/source/program.h"
#include "ingest/link/start/module_start.h"

uint32_t ot_class_value(struct ot_analysis *a, ot_id code)
{
    ot_id parent = a->codes[code]->parent, file = a->codes[code]->file;
    ot_module_start(a, file);
    ot_id node = a->files[file].module_node;
    if (a->codes[parent]->kind == OT_CLASS) {
        bool is_new;
        uint32_t outer = ot_class_value(a, parent);
        if (!outer)
            return 0;
        node = ot_node(a, parent, a->values[outer].b, 0, 0, &is_new);
        if (is_new)
            a->nodes[node].class_value = outer;
    } else if (a->codes[parent]->kind != OT_MODULE) {
        return 0;
    }
    return node ? ot_value(a, OT_V_CLASS, code, node, 0) : 0;
}
