/*
 * mode_choice.c: what is chosen for a batch, and flags of the objects that it is run with, and their modes.
 *
 *     if method == Method.DENSE:          # the modes in which that is chosen
 *     if get_backend().is_dense:          # those of the kind of objects that has the flag, where it is true; and all
 *                                         # of the others
 */
#include "ingest/link/write/mode_choice.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/static.h"

static const struct ot_ast *ast_of(const struct ot_modes *modes, ot_id code)
{
    return &modes->a->files[modes->a->codes[code]->file].ast;
}

/* The class of which a member is named at n; 0 if that is none of the tree. */
static ot_id enum_of(struct ot_modes *modes, ot_id code, uint32_t n)
{
    ot_sym external = 0;
    return ot_static_class(modes->a, modes->a->codes[code]->file, code, n + 1, &external);
}

static uint64_t member_of(struct ot_modes *modes, ot_id code, uint32_t n)
{
    const struct ot_ast_node *node = &ast_of(modes, code)->nodes[n];
    for (uint32_t i = 0; node->kind == OT_ATTRIBUTE && i < modes->count; i++)
        if (modes->members[i] == node->text && enum_of(modes, code, n) == modes->class_code)
            return ot_mode_member(modes, i);
    return 0;
}

static uint64_t choice_bit(struct ot_modes *modes, ot_id code, uint32_t n)
{
    size_t choice = ot_mode_choice_of(modes, code, n);
    return choice ? UINT64_C(1) << (choice - 1) : 0;
}

/* The bits of one, or of all in a display; 0: one of them is something else. */
static uint64_t all_of(struct ot_modes *modes, ot_id code, uint32_t n,
                       uint64_t (*of)(struct ot_modes *modes, ot_id code, uint32_t n))
{
    const struct ot_ast *ast = ast_of(modes, code);
    uint8_t kind = ast->nodes[n].kind;
    uint64_t found = 0;
    if (kind != OT_TUPLE && kind != OT_LIST && kind != OT_SET)
        return of(modes, code, n);
    for (uint32_t c = n + 1; c < ast->nodes[n].end; c = ast->nodes[c].end) {
        uint64_t one = of(modes, code, c);
        if (!one)
            return 0;
        found |= one;
    }
    return found;
}

uint64_t ot_mode_choice_members(struct ot_modes *modes, ot_id code, uint32_t n)
{
    return all_of(modes, code, n, member_of);
}

size_t ot_mode_choice_of(struct ot_modes *modes, ot_id code, uint32_t n)
{
    const struct ot_ast_node *node = &ast_of(modes, code)->nodes[n];
    for (size_t i = 0; node->kind == OT_ATTRIBUTE && i < modes->choice_count; i++)
        if (modes->choices[i].name == node->text && enum_of(modes, code, n) == modes->choice_code)
            return i + 1;
    return 0;
}

/* Is all that a name may stand for, as far as that is followed, a member of the enum, or None? A number may be equal
 * to one. */
static bool holds_choices(struct ot_modes *modes, ot_id code, uint32_t n, bool *has_none)
{
    struct ot_analysis *a = modes->a;
    const struct ot_ast_node *node = &ast_of(modes, code)->nodes[n];
    bool is_found = false;
    for (ot_id id = 1; node->kind == OT_NAME && id < a->node_count; id++) {
        ot_id var = a->nodes[id].code == code ? ot_var_find(a, OT_S_LOCAL, id, node->text) : 0;
        for (uint32_t i = 0; var && i < a->vars[var].fact_count; i++) {
            const struct ot_value *value = &a->values[a->vars[var].facts[i].value];
            *has_none = *has_none || value->kind == OT_V_NONE;
            if (value->kind != OT_V_NONE &&
                (value->kind != OT_V_ENUM || a->values[value->a].a != modes->choice_code))
                return false;
            is_found = true;
        }
    }
    return is_found;
}

struct ot_mode_truth ot_mode_choice_compare(struct ot_modes *modes, ot_id code, uint32_t subject, uint32_t n)
{
    uint64_t chosen = modes->is_chosen ? all_of(modes, code, n, choice_bit) : 0;
    struct ot_mode_truth truth = {0, 0};
    bool has_none = false;
    if (!chosen || !holds_choices(modes, code, subject, &has_none))
        return (struct ot_mode_truth){modes->all, modes->all};
    for (size_t i = 0; i < modes->choice_count; i++)
        *(chosen >> i & 1 ? &truth.yes : &truth.no) |= modes->choices[i].modes;
    truth.no |= has_none ? modes->all : 0; /* None is no member */
    return truth;
}

/* Is a call without arguments at n, or an attribute of it? It gives what all of a run shares. */
static bool is_shared(const struct ot_ast *ast, uint32_t n, ot_sym name)
{
    bool is_part = ast->nodes[n].kind == OT_ATTRIBUTE;
    while (ast->nodes[n].kind == OT_ATTRIBUTE)
        n++;
    if (ast->nodes[n].kind == OT_NAME)
        return is_part && name && ast->nodes[n].text == name;
    return ast->nodes[n].kind == OT_CALL && ast->nodes[n + 1].kind == OT_NAME && ast->nodes[n].end == n + 2;
}

/* Is the receiver of a function, as often as it is called, an object that a batch is run with? */
static bool is_method(const struct ot_modes *modes, ot_id id)
{
    struct ot_analysis *a = modes->a;
    bool is_found = false;
    for (ot_id node = 1; node < a->node_count; node++) {
        uint32_t receiver = a->nodes[node].code == id ? a->nodes[node].receiver : 0;
        if (a->nodes[node].code != id)
            continue;
        if (!receiver || a->values[receiver].kind != OT_V_INSTANCE ||
            !ot_mro_derives(a, ot_value_class(a, receiver), modes->object_code))
            return false;
        is_found = true;
    }
    return is_found;
}

/* Is the object at n, of which a flag is asked, that which a batch is run with, or what all of a run shares: self in a
 * class of such objects, what a call without arguments gives, or a name of that alone? */
static bool is_object(const struct ot_modes *modes, ot_id id, uint32_t n)
{
    struct ot_analysis *a = modes->a;
    const struct ot_code *code = ot_scan_code(a, id);
    const struct ot_ast *ast = ast_of(modes, id);
    ot_sym name = ast->nodes[n].text;
    bool is_found = false;
    if (is_shared(ast, n, 0))
        return true;
    if (ast->nodes[n].kind != OT_NAME)
        return false;
    if (ot_scan_param(code, name) >= 0)
        return ot_scan_param(code, name) == 0 && is_method(modes, id);
    for (uint32_t m = code->body; m < ast->nodes[code->body].end; m = ot_ast_next_own(ast, m)) {
        uint32_t up = ast->nodes[m].parent;
        if (ast->nodes[m].kind != OT_NAME || ast->nodes[m].text != name || !ot_ast_is_target(ast, m))
            continue;
        if (ast->nodes[up].kind != OT_ASSIGN || ast->nodes[up + 1].end != m || !is_shared(ast, up + 1, name))
            return false;
        is_found = true;
    }
    return is_found;
}

static struct ot_mode_truth flag_of(const struct ot_modes *modes, ot_id code, uint32_t object, ot_sym name)
{
    for (size_t i = 0; i < modes->flag_count; i++)
        if (modes->flags[i].name == name && is_object(modes, code, object))
            return modes->flags[i].truth;
    return (struct ot_mode_truth){modes->all, modes->all};
}

struct ot_mode_truth ot_mode_choice_flag(const struct ot_modes *modes, ot_id code, uint32_t n)
{
    return flag_of(modes, code, n + 1, ast_of(modes, code)->nodes[n].text);
}

struct ot_mode_truth ot_mode_choice_has(const struct ot_modes *modes, ot_id code, uint32_t n)
{
    const struct ot_ast *ast = ast_of(modes, code);
    uint32_t object = ast->nodes[n + 1].end, name = ast->nodes[object].end;
    ot_sym callee = ast->nodes[n + 1].kind == OT_NAME ? ast->nodes[n + 1].text : 0;
    bool is_asked = callee && strcmp(ot_text(modes->a, callee), "hasattr") == 0 && name < ast->nodes[n].end &&
                    ast->nodes[name].kind == OT_STRING && ast->nodes[name].end == ast->nodes[n].end &&
                    !ot_list_sorted_has(&ot_scan_code(modes->a, code)->locals, callee);
    struct ot_mode_truth truth = flag_of(modes, code, object, is_asked ? ast->nodes[name].text : 0);
    return (struct ot_mode_truth){modes->all, truth.yes & truth.no};
}

bool ot_mode_choice_is_told(const struct ot_modes *modes, ot_sym name)
{
    bool is_told = name == modes->attribute;
    for (size_t i = 0; i < modes->flag_count; i++)
        is_told = is_told || modes->flags[i].name == name;
    for (size_t i = 0; i < modes->choice_count; i++)
        is_told = is_told || modes->choices[i].name == name;
    return is_told;
}
