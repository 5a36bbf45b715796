/*
 * import.c: import statements as they are run.
 */
#include "ingest/link/interpret/lang/import.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/constant.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/lang/module.h"
#include "ingest/link/interpret/lang/name.h"
#include "ingest/link/source/program.h"
#include "ingest/link/start/module_start.h"
#include "tools/base/buf.h"

static bool is_top_package_of_tree(struct ot_analysis *a, const char *dotted)
{
    return ot_program_module(a, dotted, strcspn(dotted, ".")) != 0;
}

/* Starts every package on the way to a dotted module; gives the last one that the tree has. */
static ot_id start_packages(struct ot_analysis *a, const struct ot_here *here, const char *dotted)
{
    ot_id found = 0;
    for (size_t i = 1; i <= strlen(dotted); i++) {
        if (dotted[i] != '.' && dotted[i] != '\0')
            continue;
        found = ot_program_module(a, dotted, i);
        if (!found)
            continue;
        ot_module_start(a, found);
        a->files[found].is_imported_early |= a->codes[a->nodes[here->node].code]->kind == OT_MODULE;
    }
    return found;
}

static void push_module(struct ot_analysis *a, const char *dotted)
{
    ot_id file = ot_program_module(a, dotted, strlen(dotted));
    if (file)
        ot_module_push(a, file);
    else if (!is_top_package_of_tree(a, dotted))
        ot_stack_push(a, ot_constant_value(a, ot_symbol(a, dotted)));
    else
        ot_stack_push(a, OT_UNKNOWN_VALUE);
}

static void bind(struct ot_analysis *a, const struct ot_here *here, ot_sym name, size_t base)
{
    struct ot_here inner = *here;
    inner.is_importing = true;
    ot_var_add_values(a, &inner, ot_name_target(a, here, name), base, a->top - base);
    a->top = base;
}

static void run_import(struct ot_analysis *a, const struct ot_here *here, uint32_t name)
{
    const struct ot_ast *ast = &here->file->ast;
    const char *dotted = ot_text(a, ast->nodes[name].text);
    bool has_alias = name + 1 < ast->nodes[name].end;
    size_t base = a->top, head = strcspn(dotted, ".");
    start_packages(a, here, dotted);
    if (has_alias) {
        push_module(a, dotted);
        bind(a, here, ast->nodes[name + 1].text, base);
        return;
    }
    ot_sym top = ot_intern_add(&a->names, dotted, head);
    push_module(a, ot_text(a, top));
    bind(a, here, top, base);
}

static void run_star(struct ot_analysis *a, const struct ot_here *here, ot_id file)
{
    uint32_t own = ot_value(a, OT_V_MODULE, (uint32_t)(here->file - a->files), 0, 0);
    if (file)
        ot_var_add(a, here, ot_var(a, OT_S_KEYS, own, 0), ot_value(a, OT_V_MODULE, file, 0, 0));
}

/* An import from outside the tree binds the dotted name; __future__ and the like too. */
static void push_imported(struct ot_analysis *a, const struct ot_here *here, ot_id file, const char *module,
                          ot_sym name, uint32_t ast)
{
    size_t base = a->top;
    struct ot_buf buf = OT_BUF_INIT;
    ot_buf_printf(&buf, "%s.%s", module, ot_text(a, name));
    if (file) {
        ot_module_attribute(a, here, file, name, ast);
    } else {
        ot_id child = ot_program_module(a, buf.data, buf.length);
        if (child) /* a package without __init__.py */
            ot_module_push(a, child);
        else if (!is_top_package_of_tree(a, module))
            ot_stack_push(a, ot_constant_value(a, ot_symbol(a, buf.data)));
    }
    if (a->top == base && !file && is_top_package_of_tree(a, module))
        ot_stack_push(a, OT_UNKNOWN_VALUE);
    ot_buf_release(&buf);
}

void ot_import_run(struct ot_analysis *a, const struct ot_here *here, uint32_t statement)
{
    const struct ot_ast *ast = &here->file->ast;
    const struct ot_ast_node *node = &ast->nodes[statement];
    if (node->kind == OT_IMPORT) {
        for (uint32_t c = statement + 1; c < node->end; c = ast->nodes[c].end)
            run_import(a, here, c);
        return;
    }
    ot_id number = (ot_id)(here->file - a->files);
    const char *module = ot_program_import_name(a, number, statement);
    ot_id file = start_packages(a, here, module);
    for (uint32_t c = statement + 1; c < node->end; c = ast->nodes[c].end) {
        ot_sym name = ast->nodes[c].text;
        if (strcmp(ot_text(a, name), "*") == 0) {
            run_star(a, here, file);
            continue;
        }
        size_t base = a->top;
        push_imported(a, here, file, module, name, c);
        bind(a, here, c + 1 < ast->nodes[c].end ? ast->nodes[c + 1].text : name, base);
    }
}
