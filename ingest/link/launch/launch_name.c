/*
 * launch_name.c: modules, classes, names and attributes. A module runs when something of it is first asked for.
 */
#include "ingest/link/launch/launch_name.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/launch/launch_call.h"
#include "ingest/link/launch/launch_class.h"
#include "ingest/link/launch/launch_made.h"
#include "ingest/link/launch/launch_rule.h"
#include "ingest/link/launch/launch_run.h"
#include "ingest/link/launch/launch_statement.h"
#include "ingest/link/launch/launch_thing.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/program.h"

enum { ATTRIBUTE_DEPTH = 32 };

static const struct ot_ast *ast_of(const struct ot_launch *l, const struct ot_thing *scope)
{
    return &l->a->files[scope->file].ast;
}

const char *ot_launch_dotted(struct ot_launch *l, const struct ot_thing *thing)
{
    return ot_program_dotted(l->a, ot_program_code(l->a, thing->file, thing->node));
}

const struct ot_launch_rule *ot_launch_rule_of_code(struct ot_launch *l, const struct ot_thing *thing)
{
    return ot_launch_rule_of(l, ot_launch_dotted(l, thing));
}

/* Runs a block as a world of its own: what it changes stays, whatever becomes of who asked for it. */
static void run_apart(struct ot_launch *l, struct ot_thing *scope, uint32_t block)
{
    struct ot_trail outer = l->trail;
    struct ot_launch_raise raised = l->raised;
    struct ot_frame frame = {.caller = l->frame}, *caller = l->frame;
    int unsure = l->unsure;
    l->trail = (struct ot_trail){0};
    l->frame = &frame;
    l->unsure = 1;
    ot_launch_block(l, scope, block);
    ot_launch_age(l);
    for (size_t i = 0; i < frame.way_count; i++)
        free(frame.ways[i].snapshot.entries);
    free(frame.ways);
    free(l->trail.entries);
    l->unsure = unsure;
    l->frame = caller;
    l->raised = raised;
    l->trail = outer;
}

struct ot_thing *ot_launch_module(struct ot_launch *l, ot_id file)
{
    bool is_new;
    uint32_t *index = ot_map_put(&l->modules, file, (uint32_t)l->module_count, &is_new);
    if (!is_new)
        return l->module_things[*index];
    struct ot_thing *module = ot_launch_thing(l, OT_THING_MODULE);
    module->file = file;
    ot_grow(&l->module_things, &l->module_capacity, l->module_count + 1, sizeof(*l->module_things));
    l->module_things[l->module_count++] = module;
    if (ot_program_file(l->a, file))
        run_apart(l, module, 1);
    return module;
}

struct ot_thing *ot_launch_import(struct ot_launch *l, const char *dotted)
{
    ot_id file = ot_program_module(l->a, dotted, strlen(dotted));
    return file ? ot_launch_module(l, file) : ot_launch_outside(l, dotted);
}

/* A name of a module, looked up when it is read. */
static struct ot_thing *later(struct ot_launch *l, const char *module, ot_sym name)
{
    ot_id file = ot_program_module(l->a, module, strlen(module));
    struct ot_thing *thing;
    if (!file) {
        struct ot_buf dotted = OT_BUF_INIT;
        ot_buf_printf(&dotted, "%s%s%s", module, name ? "." : "", ot_text(l->a, name));
        thing = ot_launch_outside(l, dotted.data);
        ot_buf_release(&dotted);
        return thing;
    }
    thing = ot_launch_thing(l, OT_THING_LATER);
    thing->file = file;
    thing->text = name;
    return thing;
}

void ot_launch_import_statement(struct ot_launch *l, struct ot_thing *scope, uint32_t n)
{
    const struct ot_ast *ast = ast_of(l, scope);
    bool is_from = ast->nodes[n].kind == OT_IMPORT_FROM;
    const char *module = is_from ? ot_program_import_name(l->a, scope->file, n) : "";
    for (uint32_t c = n + 1; c < ast->nodes[n].end; c = ast->nodes[c].end) {
        const char *dotted = ot_text(l->a, ast->nodes[c].text);
        bool has_alias = c + 1 < ast->nodes[c].end;
        struct ot_place place = {scope->file, ast->nodes[c].line};
        ot_sym name = has_alias ? ast->nodes[c + 1].text : ast->nodes[c].text;
        if (is_from && strcmp(dotted, "*") == 0) {
            struct ot_thing *stars = later(l, module, 0);
            ot_launch_put(l, scope, NULL, stars, place);
        } else if (is_from) {
            struct ot_thing *thing = later(l, module, ast->nodes[c].text);
            l->doubts += thing->kind == OT_THING_OUTSIDE;
            ot_launch_put(l, scope, ot_launch_symbol(l, name), thing, place);
        } else {
            char *first = ot_arena_strndup(&l->arena, dotted, strcspn(dotted, "."));
            struct ot_thing *thing = later(l, has_alias ? dotted : first, 0);
            l->doubts += thing->kind == OT_THING_OUTSIDE;
            ot_launch_put(l, scope, has_alias ? ot_launch_symbol(l, name) : ot_launch_text(l, first), thing, place);
        }
    }
}

static struct ot_thing *of_module(struct ot_launch *l, struct ot_thing *module, ot_sym name, int depth);

/* What a name that is looked up later stands for. */
static struct ot_thing *read_later(struct ot_launch *l, struct ot_thing *thing, int depth)
{
    if (thing->kind != OT_THING_LATER)
        return thing;
    struct ot_thing *module = ot_launch_module(l, thing->file);
    struct ot_thing *found = thing->text ? of_module(l, module, thing->text, depth + 1) : module;
    return found ? found : l->unknown;
}

/* Does a row say what it is? What a row says of a function is what a call of it gives. */
static bool is_fixed(const struct ot_launch_rule *rule, const struct ot_thing *found)
{
    return rule && rule->role == OT_LAUNCH_IS && (!found || found->kind != OT_THING_FUNCTION);
}

static struct ot_thing *of_module(struct ot_launch *l, struct ot_thing *module, ot_sym name, int depth)
{
    struct ot_thing_item *item = ot_launch_find_name(l, module, name);
    struct ot_buf dotted = OT_BUF_INIT;
    struct ot_thing *found = NULL;
    if (depth > ATTRIBUTE_DEPTH)
        return l->unknown;
    ot_buf_printf(&dotted, "%s:%s", l->a->files[module->file].module, ot_text(l->a, name));
    const struct ot_launch_rule *rule = ot_launch_rule_of(l, dotted.data);
    if (item && (ot_launch_is_rebound(l, module->file, name) || (l->is_running && item->value->kind == OT_THING_NONE)))
        found = l->unknown;
    else if (item)
        found = read_later(l, item->value, depth);
    for (uint32_t i = 0; !found && module->table && i < module->table->count; i++)
        if (!module->table->items[i].key && module->table->items[i].value->kind == OT_THING_LATER)
            found = of_module(l, ot_launch_module(l, module->table->items[i].value->file), name, depth + 1);
    if (is_fixed(rule, found))
        found = rule->value;
    if (!found) {
        ot_buf_clear(&dotted);
        ot_buf_printf(&dotted, "%s.%s", l->a->files[module->file].module, ot_text(l->a, name));
        ot_id file = ot_program_module(l->a, dotted.data, dotted.length);
        found = file ? ot_launch_module(l, file) : NULL;
    }
    ot_buf_release(&dotted);
    return found;
}

struct ot_thing *ot_launch_look(struct ot_launch *l, struct ot_thing *scope, ot_sym name)
{
    for (struct ot_thing *s = scope; s; s = s->base) {
        if (s->kind == OT_THING_MODULE) {
            struct ot_thing *found = of_module(l, s, name, 0);
            if (found)
                return found;
            continue;
        }
        bool is_hidden = s != scope && s->marks & OT_THING_OF_CLASS; /* methods do not see the names of their class */
        struct ot_thing_item *item = is_hidden ? NULL : ot_launch_find_name(l, s, name);
        if (item)
            return ot_launch_is_shared(l, s->file, name) ? l->unknown : read_later(l, item->value, 0);
    }
    struct ot_buf dotted = OT_BUF_INIT;
    ot_buf_printf(&dotted, "builtins.%s", ot_text(l->a, name));
    struct ot_thing *thing = ot_launch_outside(l, dotted.data);
    ot_buf_release(&dotted);
    return thing;
}

struct ot_thing *ot_launch_in_class(struct ot_launch *l, struct ot_thing *class_thing, ot_sym name)
{
    struct ot_thing_item *item = ot_launch_find_name(l, class_thing, name);
    struct ot_buf dotted = OT_BUF_INIT;
    ot_buf_printf(&dotted, "%s.%s", ot_launch_dotted(l, class_thing), ot_text(l->a, name));
    const struct ot_launch_rule *rule = ot_launch_rule_of(l, dotted.data);
    ot_buf_release(&dotted);
    if (is_fixed(rule, item ? item->value : NULL))
        return rule->value;
    if (item)
        return class_thing->marks & OT_THING_ENUM ? item->value : ot_launch_lasting(l, item->value);
    const struct ot_thing *bases = class_thing->function;
    bool is_open = false;
    for (uint32_t i = 0; bases && bases->table && i < bases->table->count; i++) {
        struct ot_thing *base = bases->table->items[i].value;
        struct ot_thing *found = base->kind == OT_THING_CLASS ? ot_launch_in_class(l, base, name) : NULL;
        if (found)
            return found;
        is_open |= base->kind == OT_THING_UNKNOWN ||
                   (base->kind == OT_THING_OUTSIDE &&
                    (l->is_running || ot_library_meaning(l->a, base->text) == OT_MEANS_NOTHING) &&
                    strncmp(ot_launch_string(l, base), "builtins.", 9) != 0);
    }
    return is_open ? l->unknown : NULL;
}

/* A class's attribute as an object or the class itself sees it. */
static struct ot_thing *bind(struct ot_launch *l, struct ot_thing *receiver, struct ot_thing *class_thing,
                             struct ot_thing *found)
{
    if (!found || found->kind != OT_THING_FUNCTION)
        return found;
    if (found->marks & OT_THING_STATIC)
        return found;
    if (found->marks & OT_THING_OF_CLASS)
        return ot_launch_method(l, class_thing, found, 0);
    if (receiver == class_thing)
        return found;
    struct ot_thing *method = ot_launch_method(l, receiver, found, 0);
    if (!(found->marks & OT_THING_PROPERTY))
        return method;
    struct ot_passed passed = {.place = {found->file, 0}};
    return ot_launch_call(l, method, &passed);
}

static struct ot_thing *of_object(struct ot_launch *l, struct ot_thing *object, ot_sym name)
{
    struct ot_thing_item *item = ot_launch_find_name(l, object, name);
    struct ot_buf dotted = OT_BUF_INIT;
    if (object->base && object->base->kind == OT_THING_CLASS && !(object->marks & OT_THING_ENUM)) {
        ot_buf_printf(&dotted, "%s.%s", ot_launch_dotted(l, object->base), ot_text(l->a, name));
        const struct ot_launch_rule *rule = ot_launch_rule_of(l, dotted.data);
        ot_buf_release(&dotted);
        if (is_fixed(rule, NULL))
            return rule->value;
    }
    if (item)
        return item->value;
    if (object->marks & OT_THING_PART)
        return ot_launch_of_part(l, object, name);
    if (object->marks & OT_THING_VIEW)
        return object->marks & OT_THING_VAGUE ? l->unknown : ot_launch_attribute(l, object->function, name);
    if (object->marks & OT_THING_MODEL) {
        ot_buf_printf(&dotted, "%s.%s", ot_launch_string(l, object), ot_text(l->a, name));
        struct ot_thing *method = ot_launch_rule_of(l, dotted.data) ? ot_launch_outside(l, dotted.data) : NULL;
        ot_buf_release(&dotted);
        return method;
    }
    if (object->marks & OT_THING_PARSER)
        return ot_launch_method(l, object, NULL, name);
    if (!object->base || object->base->kind != OT_THING_CLASS)
        return l->unknown;
    if (strcmp(ot_text(l->a, name), "__class__") == 0)
        return object->base;
    if (l->is_running && strcmp(ot_text(l->a, name), "__dict__") == 0)
        ot_launch_blur(l, object); /* whoever has it writes the object */
    struct ot_thing *found = bind(l, object, object->base, ot_launch_in_class(l, object->base, name));
    if (found)
        return found;
    struct ot_thing *getter = ot_launch_in_class(l, object->base, ot_symbol(l->a, "__getattr__"));
    if (getter && getter->kind == OT_THING_FUNCTION) {
        struct ot_passed passed = {.place = {getter->file, 0}};
        ot_launch_pass(&passed, NULL, ot_launch_symbol(l, name), passed.place);
        found = ot_launch_call(l, ot_launch_method(l, object, getter, 0), &passed);
        free(passed.items);
    }
    return !found && l->is_running && object->marks & OT_THING_VAGUE ? l->unknown : found;
}

static struct ot_thing *of_outside(struct ot_launch *l, const struct ot_thing *base, ot_sym name)
{
    struct ot_buf dotted = OT_BUF_INIT;
    ot_buf_printf(&dotted, "%s.%s", ot_launch_string(l, base), ot_text(l->a, name));
    const struct ot_launch_rule *rule = ot_launch_rule_of(l, dotted.data);
    struct ot_thing *thing = rule && rule->role == OT_LAUNCH_IS ? rule->value : ot_launch_outside(l, dotted.data);
    ot_buf_release(&dotted);
    return thing;
}

struct ot_thing *ot_launch_attribute(struct ot_launch *l, struct ot_thing *base, ot_sym name)
{
    const char *text = ot_text(l->a, name);
    bool is_name = strcmp(text, "__name__") == 0;
    switch (base->kind) {
    case OT_THING_OBJECT: return of_object(l, base, name);
    case OT_THING_MODULE: {
        struct ot_thing *found = of_module(l, base, name, 0);
        return found ? found : l->unknown;
    }
    case OT_THING_CLASS:
        if (is_name)
            return ot_launch_symbol(l, ast_of(l, base)->nodes[base->node].text);
        if (strcmp(text, "__mro__") == 0)
            return ot_launch_linear(l, base);
        return bind(l, base, base, ot_launch_in_class(l, base, name));
    case OT_THING_OUTSIDE: return of_outside(l, base, name);
    case OT_THING_FUNCTION:
        return is_name && ast_of(l, base)->nodes[base->node].kind == OT_FUNCTION
                   ? ot_launch_symbol(l, ast_of(l, base)->nodes[base->node].text) : l->unknown;
    case OT_THING_TEXT: case OT_THING_LIST: case OT_THING_TUPLE: case OT_THING_SET: case OT_THING_DICT:
        return ot_launch_method(l, base, NULL, name);
    default: return l->unknown;
    }
}
