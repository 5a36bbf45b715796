/*
 * launch_statement.c: statements. Of a test that is not known both arms run.
 */
#include "ingest/link/launch/launch_statement.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/launch/launch_call.h"
#include "ingest/link/launch/launch_class.h"
#include "ingest/link/launch/launch_eval.h"
#include "ingest/link/launch/launch_name.h"
#include "ingest/link/launch/launch_operator.h"
#include "ingest/link/launch/launch_run.h"
#include "ingest/link/launch/launch_target.h"
#include "ingest/link/launch/launch_thing.h"
#include "ingest/link/launch/launch_trail.h"
#include "ingest/link/launch/launch_try.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/program.h"

enum { ROUNDS_AT_MOST = 4096 };

static const struct ot_ast *ast_of(const struct ot_launch *l, const struct ot_thing *scope)
{
    return &l->a->files[scope->file].ast;
}

static enum ot_launch_end block_or_none(struct ot_launch *l, struct ot_thing *scope, uint32_t n)
{
    return ast_of(l, scope)->nodes[n].kind == OT_BLOCK ? ot_launch_block(l, scope, n) : OT_ENDS;
}

/* The function was perhaps left: what was changed since it began is kept. Takes back what was since mark. */
static void keep_way(struct ot_launch *l, size_t mark, struct ot_trail *changes)
{
    struct ot_frame *frame = l->frame;
    ot_grow(&frame->ways, &frame->way_capacity, frame->way_count + 1, sizeof(*frame->ways));
    frame->ways[frame->way_count++] = (struct ot_way){ot_launch_snapshot(l, frame->mark), frame->result};
    *changes = ot_launch_snapshot(l, mark);
    ot_launch_undo(l, mark);
    if (frame->way_count == 1)
        l->unsure++; /* what follows may not run, until the function ends */
}

enum ot_launch_end ot_launch_arms(struct ot_launch *l, struct ot_thing *scope, uint32_t first, uint32_t second)
{
    size_t mark = l->trail.count;
    l->unsure++;
    enum ot_launch_end one = block_or_none(l, scope, first);
    struct ot_trail changes = {0};
    if (one == OT_ENDS_RETURNING) {
        l->unsure--;
        keep_way(l, mark, &changes);
        l->unsure++;
    } else {
        changes = ot_launch_snapshot(l, mark);
        ot_launch_undo(l, mark);
    }
    enum ot_launch_end other = block_or_none(l, scope, second), result = other;
    l->unsure--;
    l->doubts += one == OT_ENDS_RAISING || other == OT_ENDS_RAISING;
    if (other == OT_ENDS_RAISING && one != OT_ENDS_RETURNING) {
        ot_launch_undo(l, mark);
        ot_launch_redo(l, &changes);
        result = one;
    } else if (other == OT_ENDS_RETURNING && one != OT_ENDS_RETURNING && one != OT_ENDS_RAISING) {
        struct ot_trail unused;
        keep_way(l, mark, &unused);
        free(unused.entries);
        ot_launch_redo(l, &changes);
        result = one;
    } else if (one != OT_ENDS_RETURNING && one != OT_ENDS_RAISING) {
        ot_launch_join(l, &changes, mark);
        if (one != other) { /* a round of a loop perhaps ends here */
            l->frame->is_broken = true;
            result = OT_ENDS;
        }
    }
    free(changes.entries);
    return result;
}

static enum ot_launch_end choose(struct ot_launch *l, struct ot_thing *scope, uint32_t n)
{
    const struct ot_ast *ast = ast_of(l, scope);
    uint32_t first = ast->nodes[n + 1].end, second = ast->nodes[first].end;
    int truth = ot_launch_test(l, scope, n + 1);
    if (l->raised.is_sure)
        return OT_ENDS_RAISING;
    return truth < 0 ? ot_launch_arms(l, scope, first, second) : block_or_none(l, scope, truth ? first : second);
}

/* What a round that is run any number of times may change is unknown. */
static enum ot_launch_end any_rounds(struct ot_launch *l, struct ot_thing *scope, uint32_t target, uint32_t block)
{
    size_t mark = l->trail.count;
    for (int round = 0; round < 3; round++) {
        if (target)
            ot_launch_assign(l, scope, target, l->unknown);
        ot_launch_arms(l, scope, block, 0);
        ot_launch_forget(l, mark);
    }
    return OT_ENDS;
}

static enum ot_launch_end loop(struct ot_launch *l, struct ot_thing *scope, uint32_t n)
{
    const struct ot_ast *ast = ast_of(l, scope);
    uint32_t target = ast->nodes[n + 1].end, block = ast->nodes[target].end, last = ast->nodes[block].end;
    struct ot_thing **elements;
    size_t count, mark = l->trail.count;
    bool was_broken = l->frame->is_broken;
    enum ot_launch_end end = OT_ENDS;
    if (!ot_launch_elements(l, ot_launch_eval(l, scope, n + 1), &elements, &count) || count > ROUNDS_AT_MOST)
        return any_rounds(l, scope, target, block);
    l->frame->is_broken = false;
    for (size_t i = 0; i < count && (end == OT_ENDS || end == OT_ENDS_ROUND); i++) {
        ot_launch_assign(l, scope, target, elements[i]);
        end = ot_launch_block(l, scope, block);
    }
    if (l->frame->is_broken)
        ot_launch_forget(l, mark);
    l->frame->is_broken = was_broken;
    if (end == OT_ENDS || end == OT_ENDS_ROUND)
        end = block_or_none(l, scope, last);
    return end == OT_ENDS_LOOP ? OT_ENDS : end;
}

static enum ot_launch_end whilst(struct ot_launch *l, struct ot_thing *scope, uint32_t n)
{
    const struct ot_ast *ast = ast_of(l, scope);
    uint32_t block = ast->nodes[n + 1].end;
    return ot_launch_test(l, scope, n + 1) == 0 ? block_or_none(l, scope, ast->nodes[block].end)
                                                : any_rounds(l, scope, 0, block);
}

enum ot_launch_end ot_launch_raising(struct ot_launch *l, struct ot_thing *exception, struct ot_thing *text,
                                     struct ot_place place)
{
    l->raised = (struct ot_launch_raise){.place = place, .exception = exception, .is_sure = l->unsure == 0};
    if (text)
        snprintf(l->raised.text, sizeof(l->raised.text), "%s", ot_text(l->a, text->text));
    l->doubts++;
    return OT_ENDS_RAISING;
}

static enum ot_launch_end raise_statement(struct ot_launch *l, struct ot_thing *scope, uint32_t n)
{
    const struct ot_ast *ast = ast_of(l, scope);
    struct ot_place place = {scope->file, ast->nodes[n].line};
    uint32_t exception = n + 1;
    struct ot_thing *text = NULL, *made = NULL;
    if (ast->nodes[exception].kind == OT_CALL) {
        uint32_t argument = ast->nodes[exception + 1].end;
        if (argument < ast->nodes[exception].end)
            text = ot_launch_eval(l, scope, argument);
        made = ot_launch_eval(l, scope, exception + 1);
    } else if (ast->nodes[exception].kind != OT_NONE) {
        made = ot_launch_eval(l, scope, exception);
    }
    return ot_launch_raising(l, made, text, place);
}

static enum ot_launch_end assertion(struct ot_launch *l, struct ot_thing *scope, uint32_t n)
{
    const struct ot_ast *ast = ast_of(l, scope);
    int truth = ot_launch_test(l, scope, n + 1);
    uint32_t message = ast->nodes[n + 1].end;
    if (truth != 0) {
        l->doubts += truth < 0;
        return OT_ENDS;
    }
    struct ot_thing *text = ast->nodes[message].kind != OT_NONE && message < ast->nodes[n].end
                                ? ot_launch_eval(l, scope, message) : NULL;
    return ot_launch_raising(l, ot_launch_outside(l, "builtins.AssertionError"), text,
                             (struct ot_place){scope->file, ast->nodes[n].line});
}

static struct ot_thing *decorated(struct ot_launch *l, struct ot_thing *scope, uint32_t n, struct ot_thing *made)
{
    const struct ot_ast *ast = ast_of(l, scope);
    uint32_t list = n + 1, decorators[16];
    size_t count = 0;
    for (uint32_t c = list + 1; c < ast->nodes[list].end && count < 16; c = ast->nodes[c].end)
        decorators[count++] = c;
    if (count && made->kind == OT_THING_FUNCTION && ot_launch_rule_of_code(l, made))
        return made; /* a row says what it gives, whatever is around it */
    while (count-- > 0) {
        struct ot_passed passed = {.place = {scope->file, ast->nodes[decorators[count]].line}};
        struct ot_thing *decorator = ot_launch_eval(l, scope, decorators[count]);
        const struct ot_model *model = decorator->kind == OT_THING_OUTSIDE ? ot_library_model(l->a, decorator->text)
                                                                           : NULL;
        made->marks |= !model ? 0 : model->behaviour == OT_DOES_STATICMETHOD ? OT_THING_STATIC
                       : model->behaviour == OT_DOES_CLASSMETHOD ? OT_THING_OF_CLASS
                       : model->behaviour == OT_DOES_PROPERTY ? OT_THING_PROPERTY : 0;
        if (made->marks & (OT_THING_STATIC | OT_THING_OF_CLASS | OT_THING_PROPERTY) || made->kind == OT_THING_CLASS)
            continue;
        ot_launch_pass(&passed, NULL, made, passed.place);
        made = ot_launch_call(l, decorator, &passed);
        free(passed.items);
    }
    return made;
}

static void define(struct ot_launch *l, struct ot_thing *scope, uint32_t n)
{
    const struct ot_ast_node *node = &ast_of(l, scope)->nodes[n];
    struct ot_thing *made;
    if (node->kind == OT_CLASS) {
        made = ot_launch_class(l, scope, scope->file, n);
    } else {
        made = ot_launch_thing(l, OT_THING_FUNCTION);
        made->file = scope->file;
        made->node = n;
        made->base = scope;
    }
    made = decorated(l, scope, n, made);
    ot_launch_put(l, scope, ot_launch_symbol(l, node->text), made, (struct ot_place){scope->file, node->line});
}

static void assign_all(struct ot_launch *l, struct ot_thing *scope, uint32_t n)
{
    const struct ot_ast *ast = ast_of(l, scope);
    if (ast->nodes[n].kind == OT_AUGMENTED) {
        uint32_t target = n + 1;
        struct ot_thing *before = ot_launch_eval(l, scope, target);
        struct ot_thing *more = ot_launch_eval(l, scope, ast->nodes[target].end);
        struct ot_thing *after = ot_launch_operate(l, ot_text(l->a, ast->nodes[n].text), before, more);
        if (l->is_running && ot_launch_is_container(before) && before->kind != OT_THING_TUPLE) {
            ot_launch_become(l, before, after); /* whoever else holds it sees the change */
            after = before;
        }
        ot_launch_assign(l, scope, target, after);
        return;
    }
    struct ot_thing *value = ot_launch_eval(l, scope, n + 1);
    for (uint32_t c = ast->nodes[n + 1].end; c < ast->nodes[n].end; c = ast->nodes[c].end)
        ot_launch_assign(l, scope, c, value);
}

static enum ot_launch_end with_statement(struct ot_launch *l, struct ot_thing *scope, uint32_t n)
{
    const struct ot_ast *ast = ast_of(l, scope);
    for (uint32_t c = n + 2; c < ast->nodes[n + 1].end; c = ast->nodes[c].end) {
        ot_launch_eval(l, scope, c + 1);
        uint32_t target = ast->nodes[c + 1].end;
        if (ast->nodes[target].kind != OT_NONE)
            ot_launch_assign(l, scope, target, l->unknown);
    }
    l->unsure += l->is_running; /* what is entered may take what is raised */
    enum ot_launch_end end = ot_launch_block(l, scope, ast->nodes[n + 1].end);
    l->unsure -= l->is_running;
    return end;
}

static enum ot_launch_end statement(struct ot_launch *l, struct ot_thing *scope, uint32_t n)
{
    const struct ot_ast *ast = ast_of(l, scope);
    uint32_t value;
    switch (ast->nodes[n].kind) {
    case OT_EXPRESSION: ot_launch_eval(l, scope, n + 1); return OT_ENDS;
    case OT_ASSIGN: case OT_AUGMENTED: assign_all(l, scope, n); return OT_ENDS;
    case OT_ANNOTATED:
        value = ast->nodes[ast->nodes[n + 1].end].end;
        if (value < ast->nodes[n].end && ast->nodes[value].kind != OT_NONE)
            ot_launch_assign(l, scope, n + 1, ot_launch_eval(l, scope, value));
        return OT_ENDS;
    case OT_RETURN:
        l->frame->result = n + 1 < ast->nodes[n].end && ast->nodes[n + 1].kind != OT_NONE
                               ? ot_launch_eval(l, scope, n + 1) : l->none;
        return OT_ENDS_RETURNING;
    case OT_IF: return choose(l, scope, n);
    case OT_FOR: return loop(l, scope, n);
    case OT_WHILE: return whilst(l, scope, n);
    case OT_TRY: return ot_launch_try(l, scope, n);
    case OT_WITH: return with_statement(l, scope, n);
    case OT_RAISE: return raise_statement(l, scope, n);
    case OT_ASSERT: return assertion(l, scope, n);
    case OT_FUNCTION: case OT_CLASS: define(l, scope, n); return OT_ENDS;
    case OT_IMPORT: case OT_IMPORT_FROM: ot_launch_import_statement(l, scope, n); return OT_ENDS;
    case OT_BREAK: return OT_ENDS_LOOP;
    case OT_CONTINUE: return OT_ENDS_ROUND;
    case OT_DELETE: ot_launch_delete(l, scope, n); return OT_ENDS;
    case OT_MATCH:
        for (uint32_t c = n; c < ast->nodes[n].end; c++)
            if (ast->nodes[c].kind == OT_BLOCK)
                any_rounds(l, scope, 0, c);
        return OT_ENDS;
    default: return OT_ENDS;
    }
}

enum ot_launch_end ot_launch_block(struct ot_launch *l, struct ot_thing *scope, uint32_t block)
{
    const struct ot_ast *ast = ast_of(l, scope);
    enum ot_launch_end end = OT_ENDS;
    for (uint32_t s = block + 1; s < ast->nodes[block].end && end == OT_ENDS && !l->is_cut;
         s = ast->nodes[s].end) {
        end = statement(l, scope, s);
        if (l->raised.is_sure)
            end = OT_ENDS_RAISING;
    }
    return end;
}
