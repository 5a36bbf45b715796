/*
 * launch_made.c: objects that every run makes: does the source refuse to?
 *
 * The constructor runs as the source's own resolution does, with unknowns for what is not known. What is reached on
 * known values alone is reached in each run: a raise there is one that no run gets past. Between the modules and the
 * constructor runs code that is not run here, so that what it may have written is unknown.
 *
 * Reads: launch_rule.
 */
#include "ingest/link/launch/launch_made.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/drive/setting_read.h"
#include "ingest/link/launch/launch_call.h"
#include "ingest/link/launch/launch_class.h"
#include "ingest/link/launch/launch_eval.h"
#include "ingest/link/launch/launch_name.h"
#include "ingest/link/launch/launch_thing.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/foreign.h"
#include "ingest/link/source/program.h"

static struct ot_thing *class_of(struct ot_launch *l, const char *object, size_t length)
{
    ot_id code = ot_setting_find_class(l->a, ot_arena_strndup(&l->arena, object, length));
    return code ? ot_launch_class(l, NULL, l->a->codes[code]->file, l->a->codes[code]->ast) : NULL;
}

static bool is_same_class(const struct ot_thing *one, const struct ot_thing *other)
{
    return one && other && one->kind == OT_THING_CLASS && other->kind == OT_THING_CLASS && one->file == other->file &&
           one->node == other->node;
}

/* What a row of role 'supply' gives for a parameter of a class: what the method of that class returns for the record.
 * NULL: there is no such row. */
static struct ot_thing *supplied(struct ot_launch *l, struct ot_thing *class_thing, const struct ot_library_row *rows,
                                 size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const char *dot = strrchr(rows[i].pattern, '.');
        if (!is_same_class(class_thing, class_of(l, rows[i].pattern, (size_t)(dot - rows[i].pattern))))
            continue;
        struct ot_passed passed = {.place = {0, 0}};
        struct ot_thing *method = ot_launch_attribute(l, class_thing, ot_symbol(l->a, dot + 1));
        ot_launch_pass(&passed, NULL, l->record, passed.place);
        struct ot_thing *given = method ? ot_launch_call(l, method, &passed) : l->unknown;
        free(passed.items);
        return given;
    }
    return NULL;
}

/* Passes by name what is known of the parameters of a constructor: flags are what they are by default. */
static void pass_known(struct ot_launch *l, const struct ot_thing *init, struct ot_passed *passed,
                       const struct ot_library_row *rows, size_t count)
{
    const struct ot_ast *ast = &l->a->files[init->file].ast;
    uint32_t params = ast->nodes[init->node + 1].end;
    for (uint32_t p = params + 1; p < ast->nodes[params].end; p = ast->nodes[p].end) {
        uint32_t fallback = ast->nodes[p + 1].end;
        struct ot_thing *value = NULL;
        if (ast->nodes[fallback].kind == OT_TRUE || ast->nodes[fallback].kind == OT_FALSE) {
            value = ot_launch_eval(l, init->base, fallback);
        } else if (ast->nodes[p + 1].kind == OT_NAME || ast->nodes[p + 1].kind == OT_ATTRIBUTE) {
            struct ot_thing *declared = ot_launch_eval(l, init->base, p + 1);
            value = is_same_class(declared, l->record->base) ? l->record : supplied(l, declared, rows, count);
        }
        if (value)
            ot_launch_pass(passed, ot_launch_symbol(l, ast->nodes[p].text), value, passed->place);
    }
}

int ot_launch_holders(struct ot_launch *l, struct ot_err *err)
{
    return ot_library_read(l->a, "SELECT pattern, role, '' FROM setting_class WHERE family = 'server.' "
                                 "AND role <> 'declares' ORDER BY role, pattern", &l->holders, &l->holder_count, err);
}

struct ot_thing *ot_launch_declared_result(struct ot_launch *l, const struct ot_thing *function,
                                           struct ot_thing *result)
{
    const struct ot_ast *ast = &l->a->files[function->file].ast;
    uint32_t params = ast->nodes[function->node + 1].end, annotation = ast->nodes[params].end;
    if (!l->is_running || result->kind != OT_THING_UNKNOWN || ast->nodes[annotation].kind != OT_NAME)
        return result;
    struct ot_thing *declared = ot_launch_eval(l, function->base, annotation);
    if (is_same_class(declared, l->record->base))
        return l->record;
    const char *dotted = declared->kind == OT_THING_CLASS ? ot_launch_dotted(l, declared) : NULL;
    for (size_t i = 0; dotted && i < l->holder_count; i++) {
        if (sqlite3_strglob(l->holders[i].pattern, dotted) != 0)
            continue;
        struct ot_thing *part = ot_launch_thing(l, OT_THING_OBJECT);
        part->base = declared;
        part->marks = OT_THING_PART;
        part->number = strcmp(l->holders[i].text, "nests") == 0;
        return part;
    }
    return result;
}

struct ot_thing *ot_launch_of_part(struct ot_launch *l, struct ot_thing *part, ot_sym name)
{
    struct ot_thing *of[] = {l->view, l->record};
    for (size_t i = 0; i < sizeof(of) / sizeof(*of); i++) {
        struct ot_thing_item *item = of[i] ? ot_launch_find_name(l, of[i], name) : NULL;
        if (item)
            return item->value;
    }
    return part->number && !ot_launch_in_class(l, part->base, name) ? part : l->unknown;
}

int ot_launch_make(struct ot_launch *l, const char *object, struct ot_err *err)
{
    struct ot_library_row *rows = NULL;
    size_t count = 0;
    struct ot_passed passed = {.is_open = true};
    struct ot_thing *class_thing = class_of(l, object, strlen(object));
    struct ot_thing *init = class_thing ? ot_launch_in_class(l, class_thing, ot_symbol(l->a, "__init__")) : NULL;
    if (!init || init->kind != OT_THING_FUNCTION)
        return 0;
    if (ot_library_read(l->a, "SELECT object, '', '' FROM launch_rule WHERE role = 'supply' ORDER BY object", &rows,
                        &count, err))
        return -1;
    pass_known(l, init, &passed, rows, count);
    l->made = l->raised.is_sure ? NULL : ot_launch_call(l, class_thing, &passed);
    free(passed.items);
    free(rows);
    return 0;
}

/* Is an attribute stored by a method of a class, or of one of its bases, that has not run yet? */
static bool is_stored_later(struct ot_launch *l, const struct ot_thing *class_thing, ot_sym name)
{
    uint32_t index;
    if (class_thing->kind != OT_THING_CLASS)
        return false;
    const struct ot_ast *ast = &l->a->files[class_thing->file].ast;
    for (uint32_t n = class_thing->node; n < ast->nodes[class_thing->node].end; n++) {
        if (ast->nodes[n].kind == OT_FUNCTION && ot_map_get(&l->ran, ot_map_pair(class_thing->file, n), &index))
            n = ast->nodes[n].end - 1;
        else if (ast->nodes[n].kind == OT_ATTRIBUTE && ast->nodes[n].text == name && ot_ast_is_target(ast, n))
            return true;
    }
    for (uint32_t i = 0; i < class_thing->function->table->count; i++)
        if (is_stored_later(l, class_thing->function->table->items[i].value, name))
            return true;
    return false;
}

static bool is_stored_elsewhere(struct ot_launch *l, const struct ot_thing *object, ot_sym name)
{
    return ot_foreign_has(l->a, name) || is_stored_later(l, object->base, name);
}

/* Code that is not followed has the object: fields that other code stores, be it a method that has not run, are not
 * known. */
static void weaken(struct ot_launch *l, struct ot_thing *object)
{
    ot_launch_open_up(l, object);
    for (uint32_t i = 0; object->base && object->table && i < object->table->count; i++) {
        ot_sym name = object->table->items[i].key->text;
        if (is_stored_elsewhere(l, object, name))
            object->table->items[i].value = l->unknown;
    }
}

int ot_launch_call_made(struct ot_launch *l, const char *object, struct ot_err *err)
{
    (void)err;
    const char *dot = strrchr(object, '.');
    struct ot_thing *class_thing = class_of(l, object, (size_t)(dot - object)), *made = l->made;
    struct ot_passed passed = {.is_open = true};
    if (!made || made->kind != OT_THING_OBJECT || !is_same_class(made->base, class_thing))
        return 0;
    weaken(l, made);
    struct ot_thing *method = ot_launch_attribute(l, made, ot_symbol(l->a, dot + 1));
    if (method && method->kind == OT_THING_METHOD)
        ot_launch_call(l, method, &passed);
    return 0;
}

/* Notes which names of a module its functions bind. */
static void note_rebound(struct ot_launch *l, ot_id file)
{
    const struct ot_ast *ast = &l->a->files[file].ast;
    ot_sym all = ot_symbol(l->a, "globals");
    for (uint32_t n = 0; n < ast->node_count; n++) {
        bool is_listed = ast->nodes[n].kind == OT_GLOBAL || ast->nodes[n].kind == OT_NONLOCAL;
        for (uint32_t c = n + 1; is_listed && c < ast->nodes[n].end; c = ast->nodes[c].end)
            ot_map_add(&l->rebound, ot_map_pair(file, ast->nodes[c].text));
        if (ast->nodes[n].kind == OT_NAME && ast->nodes[n].text == all)
            ot_map_add(&l->rebound, ot_map_pair(file, all));
    }
}

bool ot_launch_is_shared(struct ot_launch *l, ot_id file, ot_sym name)
{
    uint32_t index;
    if (!l->is_running)
        return false;
    if (ot_map_add(&l->rebound, ot_map_pair(file, 0)))
        note_rebound(l, file);
    return ot_map_get(&l->rebound, ot_map_pair(file, name), &index);
}

bool ot_launch_is_rebound(struct ot_launch *l, ot_id file, ot_sym name)
{
    return ot_launch_is_shared(l, file, name) || ot_launch_is_shared(l, file, ot_symbol(l->a, "globals")) ||
           (l->is_running && ot_foreign_has(l->a, name));
}

struct ot_thing *ot_launch_lasting(struct ot_launch *l, struct ot_thing *thing)
{
    bool is_state = thing->kind == OT_THING_NONE || thing->kind == OT_THING_TRUTH || thing->kind == OT_THING_INTEGER ||
                    thing->kind == OT_THING_REAL || thing->kind == OT_THING_TEXT;
    return l->is_running && is_state ? l->unknown : thing;
}

void ot_launch_age(struct ot_launch *l)
{
    for (size_t i = 0; l->is_running && i < l->trail.count; i++) {
        struct ot_thing *thing = l->trail.entries[i].thing;
        bool is_changed = thing->kind == OT_THING_OBJECT ? !(thing->marks & OT_THING_ENUM)
                                                         : ot_launch_is_container(thing) &&
                                                               thing->kind != OT_THING_TUPLE;
        if (!l->trail.entries[i].is_new || !is_changed)
            continue;
        thing->marks |= thing->kind == OT_THING_OBJECT ? OT_THING_VAGUE : OT_THING_AGED;
        for (uint32_t k = 0; thing->kind == OT_THING_OBJECT && thing->table && k < thing->table->count; k++)
            thing->table->items[k].value = ot_launch_lasting(l, thing->table->items[k].value);
    }
}

static void hand_out_one(struct ot_launch *l, struct ot_thing *value)
{
    bool is_fixed = value == l->record || value == l->view || value->marks & (OT_THING_ENUM | OT_THING_MODEL);
    if (value->kind == OT_THING_OBJECT && !is_fixed)
        weaken(l, value);
    else if (ot_launch_is_container(value) && value->kind != OT_THING_TUPLE)
        ot_launch_blur(l, value);
}

void ot_launch_hand_out(struct ot_launch *l, const struct ot_passed *passed)
{
    for (size_t i = 0; l->is_running && i < passed->count; i++) {
        struct ot_thing *value = passed->items[i].value;
        struct ot_thing *scope = value->kind == OT_THING_FUNCTION ? value->base : NULL;
        hand_out_one(l, value);
        for (; scope && scope->kind == OT_THING_SCOPE; scope = scope->base) /* what the function reaches by name */
            for (uint32_t k = 0; scope->table && k < scope->table->count; k++)
                hand_out_one(l, scope->table->items[k].value);
    }
}

/* Is it what the variables of the environment are stored through, os.environ? */
static bool is_environment(const struct ot_ast *ast, uint32_t n, ot_sym environ)
{
    return (ast->nodes[n].kind == OT_ATTRIBUTE || ast->nodes[n].kind == OT_NAME) && ast->nodes[n].text == environ;
}

/* Notes which variables of the environment a file stores. */
static void note_stored(struct ot_launch *l, ot_id file, ot_sym environ, ot_sym setdefault)
{
    const struct ot_ast *ast = &l->a->files[file].ast;
    for (uint32_t n = 0; n + 2 < ast->node_count; n++) {
        bool is_store = ast->nodes[n].kind == OT_SUBSCRIPT && ot_ast_is_target(ast, n) &&
                        is_environment(ast, n + 1, environ);
        bool is_call = ast->nodes[n].kind == OT_CALL && ast->nodes[n + 1].kind == OT_ATTRIBUTE &&
                       ast->nodes[n + 1].text == setdefault && is_environment(ast, n + 2, environ);
        uint32_t key = ast->nodes[n + 1].end;
        if ((is_store || is_call) && key < ast->nodes[n].end && ast->nodes[key].kind == OT_STRING)
            ot_map_add(&l->stored, (uint64_t)ast->nodes[key].text + 1);
    }
}

bool ot_launch_may_be_set(struct ot_launch *l, ot_sym variable)
{
    uint32_t index;
    ot_sym environ = ot_symbol(l->a, "environ"), setdefault = ot_symbol(l->a, "setdefault");
    if (!l->is_running)
        return false;
    bool is_first = ot_map_add(&l->stored, 0);
    for (size_t f = 1; is_first && f < l->a->file_count; f++)
        note_stored(l, (ot_id)f, environ, setdefault);
    return ot_map_get(&l->stored, (uint64_t)variable + 1, &index);
}
