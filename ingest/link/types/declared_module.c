/*
 * declared_module.c: parameters that are declared as modules of a library.
 *
 *     class Method(Base):                   # def prepare(self, layer: torch.nn.Module)
 *         def prepare(self, layer):
 *             self._prepare_weights(layer)
 *         def _prepare_weights(self, layer): # the same layer
 */
#include "ingest/link/types/declared_module.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/mention.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/start/class_value.h"
#include "ingest/link/types/harmless.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/static.h"

enum { HANDED_AT_MOST = 2 /* from one method to the next */ };

static bool is_declared(struct ot_analysis *a, const struct ot_code *code, int param, int left);

/* The annotation of a parameter; 0 if it has none. */
static uint32_t annotation_of(struct ot_analysis *a, const struct ot_code *code, int param)
{
    uint32_t annotation = code->params[param].annotation;
    return a->files[code->file].ast.nodes[annotation].kind == OT_NONE ? 0 : annotation;
}

/* Is a function a method that Python calls by itself, or that constructs, so that it takes no other's place? */
static bool is_called_by_python(struct ot_analysis *a, const struct ot_code *code)
{
    return strncmp(ot_text(a, code->name), "__", 2) == 0;
}

/* The nearest method that another takes the place of and that declares the parameter at the same place; NULL: none. */
static const struct ot_code *declaring(struct ot_analysis *a, const struct ot_code *method, ot_sym param)
{
    bool is_method = a->codes[method->parent]->kind == OT_CLASS && !is_called_by_python(a, method);
    uint32_t class_value = is_method ? ot_class_value(a, method->parent) : 0;
    const struct ot_mro *mro = class_value ? ot_mro_of(a, class_value) : NULL;
    for (size_t i = 1; mro && i < mro->items.count; i++) {
        ot_id var = ot_var_find(a, OT_S_CLASS, mro->items.items[i], method->name);
        const struct ot_value *held = var && a->vars[var].fact_count ? &a->values[a->vars[var].facts[0].value] : NULL;
        const struct ot_code *code = held && held->kind == OT_V_FUNCTION ? ot_scan_code(a, held->a) : NULL;
        int index = code ? ot_scan_param(code, param) : -1;
        if (held && index != ot_scan_param(method, param))
            return NULL;
        if (held && annotation_of(a, code, index))
            return code;
    }
    return NULL;
}

bool ot_declared_module_is_own(struct ot_analysis *a, const struct ot_code *code, uint32_t n)
{
    const struct ot_ast *ast = &a->files[code->file].ast;
    ot_sym name = ast->nodes[n].text;
    bool may_be_again = code->kind != OT_FUNCTION || ot_list_sorted_has(&code->again, name);
    return ot_scan_param(code, name) >= 0 &&
           !(may_be_again && ot_scan_binds(a, ast, code->body, ast->nodes[code->body].end, name)) &&
           !ot_list_sorted_has(&code->shared, name) && !ot_scan_is_within(ast, code->body, n, name);
}

/* Does a call "self.method(x)", the callee of which stands at n, hand the method a parameter of its own, by its place,
 * which is declared one? */
static bool is_handed_at(struct ot_analysis *a, ot_id file, uint32_t n, int param, int left)
{
    const struct ot_ast *ast = &a->files[file].ast;
    uint32_t call = ast->nodes[n].parent, scope = ot_ast_scope(ast, n);
    bool is_call = ast->nodes[n].kind == OT_ATTRIBUTE && ast->nodes[call].kind == OT_CALL && n == call + 1 &&
                   ast->nodes[n + 1].kind == OT_NAME && strcmp(ot_text(a, ast->nodes[n + 1].text), "self") == 0;
    if (!is_call || ast->nodes[scope].kind != OT_FUNCTION)
        return false;
    uint32_t argument = ast->nodes[n].end;
    for (int place = 1; place < param && argument < ast->nodes[call].end; place++)
        argument = ast->nodes[argument].kind == OT_NAME ? ast->nodes[argument].end : ast->nodes[call].end;
    if (argument >= ast->nodes[call].end || ast->nodes[argument].kind != OT_NAME)
        return false;
    const struct ot_code *code = ot_scan_code(a, ot_program_code(a, file, scope));
    ot_sym name = ast->nodes[argument].text;
    int index = ot_scan_param(code, name);
    return index > 0 && ot_declared_module_is_own(a, code, argument) && is_declared(a, code, index, left - 1);
}

/* Do calls "self.method(x)", and nothing else, hand the method one? */
static bool is_handed(struct ot_analysis *a, const struct ot_code *method, int param, int left)
{
    struct ot_list places;
    bool is_method = a->codes[method->parent]->kind == OT_CLASS && param > 0 && left > 0 &&
                     !is_called_by_python(a, method);
    if (!is_method || !ot_harmless_function(a, ot_program_code(a, method->file, method->ast)) ||
        !ot_mention_places(a, method->name, &places))
        return false;
    bool is = places.count > 0;
    for (size_t i = 0; is && i < places.count; i += 2)
        is = is_handed_at(a, places.items[i], places.items[i + 1], param, left);
    return is;
}

/* Is the first name of an annotation bound by the module of the function alone, and once? */
static bool is_sure(struct ot_analysis *a, const struct ot_code *code, uint32_t annotation)
{
    const struct ot_ast *ast = &a->files[code->file].ast;
    while (ast->nodes[annotation].kind == OT_ATTRIBUTE)
        annotation++;
    ot_sym root = ast->nodes[annotation].text;
    for (ot_id around = code->parent; a->codes[around]->kind != OT_MODULE; around = a->codes[around]->parent)
        if (ot_list_sorted_has(&ot_scan_code(a, around)->locals, root))
            return false;
    ot_id module = a->files[code->file].module_node, var = module ? ot_var_find(a, OT_S_LOCAL, module, root) : 0;
    return ast->nodes[annotation].kind == OT_NAME && var && a->vars[var].fact_count == 1;
}

static bool is_declared(struct ot_analysis *a, const struct ot_code *code, int param, int left)
{
    ot_sym name = code->params[param].name, external = 0;
    bool has_own = annotation_of(a, code, param);
    const struct ot_code *by = has_own ? code : declaring(a, code, name);
    if (!by)
        return is_handed(a, code, param, left);
    uint32_t annotation = annotation_of(a, by, ot_scan_param(by, name));
    if (is_sure(a, by, annotation))
        ot_static_class(a, by->file, by->parent, annotation, &external);
    return external && ot_library_meaning(a, external) == OT_MEANS_RUNS;
}

bool ot_declared_module_is(struct ot_analysis *a, const struct ot_code *code, int param)
{
    return is_declared(a, code, param, HANDED_AT_MOST);
}
