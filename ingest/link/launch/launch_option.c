/*
 * launch_option.c: the options that the source declares: by calls of add_argument, or in the annotations of fields.
 */

#include "ingest/link/launch/launch_option.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/launch/launch_call.h"
#include "ingest/link/launch/launch_eval.h"
#include "ingest/link/launch/launch_name.h"
#include "ingest/link/launch/launch_target.h"
#include "ingest/link/launch/launch_thing.h"
#include "ingest/link/source/program.h"

static char *with_lines(struct ot_launch *l, const char *text, char from, char to)
{
    char *copy = ot_arena_strndup(&l->arena, text, strlen(text));
    for (char *at = copy; *at; at++)
        *at = *at == from ? to : *at;
    return copy;
}

/* The field that an option stands for: its destination; where that is no field, another of its names that is one. */
static ot_sym field_of(struct ot_launch *l, const struct ot_launch_option *option, const struct ot_thing *dest)
{
    ot_sym first = 0;
    if (dest && dest->kind == OT_THING_TEXT)
        return dest->text;
    for (size_t i = 0; i < option->name_count; i++) {
        const char *name = option->names[i] + strspn(option->names[i], "-");
        ot_sym field = ot_symbol(l->a, with_lines(l, name, '-', '_'));
        if (ot_launch_find_name(l, l->record, field))
            return field;
        first = first ? first : field;
    }
    return first;
}

void ot_launch_option_add(struct ot_launch *l, struct ot_passed *passed)
{
    struct ot_launch_option option = {.name_count = 0};
    for (size_t i = 0; i < passed->count && option.name_count < OT_LAUNCH_NAMES; i++)
        if (!passed->items[i].key && passed->items[i].value->kind == OT_THING_TEXT)
            option.names[option.name_count++] = ot_launch_string(l, passed->items[i].value);
    if (!option.name_count)
        return;
    option.type = ot_launch_passed(l, passed, SIZE_MAX, "type");
    option.choices = ot_launch_passed(l, passed, SIZE_MAX, "choices");
    option.action = ot_launch_passed(l, passed, SIZE_MAX, "action");
    option.nargs = ot_launch_passed(l, passed, SIZE_MAX, "nargs");
    option.constant = ot_launch_passed(l, passed, SIZE_MAX, "const");
    option.is_required = ot_launch_passed(l, passed, SIZE_MAX, "required") == l->yes;
    option.field = field_of(l, &option, ot_launch_passed(l, passed, SIZE_MAX, "dest"));
    ot_grow(&l->options, &l->option_capacity, l->option_count + 1, sizeof(*l->options));
    l->options[l->option_count++] = option;
}

/* What a type of the source says of the option: Optional[T], T | None, list[T], Literal[…]. */
static void by_type(struct ot_launch *l, struct ot_thing *module, uint32_t n, struct ot_passed *passed)
{
    const struct ot_ast *ast = &l->a->files[module->file].ast;
    const char *name = ot_text(l->a, ast->nodes[n].text);
    if (ast->nodes[n].kind == OT_BINARY) {
        bool is_none = ast->nodes[n + 1].kind == OT_CONST_NONE;
        by_type(l, module, is_none ? ast->nodes[n + 1].end : n + 1, passed);
    } else if (ast->nodes[n].kind == OT_SUBSCRIPT) {
        uint32_t first = ast->nodes[n + 1].end;
        name = ot_text(l->a, ast->nodes[n + 1].text);
        if (strcmp(name, "Literal") == 0) {
            struct ot_thing *all = ot_launch_container(l, OT_THING_LIST, NULL, 0);
            for (uint32_t c = first; c < ast->nodes[n].end; c = ast->nodes[c].end)
                ot_launch_put(l, all, NULL, ot_launch_eval(l, module, c), passed->place);
            if (!ot_launch_passed(l, passed, SIZE_MAX, "choices"))
                ot_launch_pass(passed, ot_launch_text(l, "choices"), all, passed->place);
        } else if (strcmp(name, "List") == 0 || strcmp(name, "list") == 0) {
            by_type(l, module, first, passed);
            if (!ot_launch_passed(l, passed, SIZE_MAX, "nargs"))
                ot_launch_pass(passed, ot_launch_text(l, "nargs"), ot_launch_text(l, "+"), passed->place);
        } else if (strcmp(name, "Optional") == 0) {
            by_type(l, module, first, passed);
        }
    } else if (strcmp(name, "bool") == 0) {
        ot_launch_pass(passed, ot_launch_text(l, "action"), ot_launch_text(l, "store_true"), passed->place);
    } else if (ast->nodes[n].kind == OT_NAME) {
        ot_launch_pass(passed, ot_launch_text(l, "type"), ot_launch_eval(l, module, n), passed->place);
    }
}

/* Is it "Annotated[…]", by whatever name? Of "Literal['a', 'b']" the second is no help. */
static bool is_annotated(struct ot_launch *l, struct ot_thing *module, uint32_t annotation)
{
    if (l->a->files[module->file].ast.nodes[annotation].kind != OT_SUBSCRIPT)
        return false;
    struct ot_thing *form = ot_launch_eval(l, module, annotation + 1);
    const char *name = form->kind == OT_THING_OUTSIDE ? ot_launch_string(l, form) : "", *dot = strrchr(name, '.');
    return dot && strcmp(dot, ".Annotated") == 0;
}

/* The option of a field: of "A[T, 'help']" or "A[T, Arg(…)]". Of a field without a default it is required. */
static void by_annotation(struct ot_launch *l, struct ot_thing *module, ot_sym field, uint32_t annotation,
                          bool has_default)
{
    const struct ot_ast *ast = &l->a->files[module->file].ast;
    uint32_t type = ast->nodes[annotation + 1].end, more = ast->nodes[type].end;
    struct ot_thing *own = NULL, *name = NULL, *aliases = NULL, **elements;
    struct ot_passed passed = {.place = {module->file, ast->nodes[annotation].line}};
    size_t count = 0;
    for (uint32_t c = more; c < ast->nodes[annotation].end && !own; c = ast->nodes[c].end) {
        struct ot_thing *thing = ot_launch_eval(l, module, c);
        own = thing->kind == OT_THING_DICT || thing->kind == OT_THING_TEXT ? thing : NULL;
    }
    for (uint32_t i = 0; own && own->kind == OT_THING_DICT && i < own->table->count; i++) {
        const char *key = ot_launch_string(l, own->table->items[i].key);
        struct ot_thing *value = own->table->items[i].value;
        if (strcmp(key, "no_cli") == 0 && value == l->yes)
            goto out;
        name = strcmp(key, "cli_name") == 0 ? value : name;
        aliases = strcmp(key, "aliases") == 0 ? value : aliases;
        if (value != l->none)
            ot_launch_pass(&passed, strcmp(key, "type_parser") == 0 ? ot_launch_text(l, "type")
                                                                    : own->table->items[i].key, value, passed.place);
    }
    if (!own)
        goto out;
    char *plain = with_lines(l, ot_text(l->a, field), '_', '-');
    struct ot_buf text = OT_BUF_INIT;
    ot_buf_printf(&text, "--%s", plain);
    ot_launch_pass(&passed, NULL, name ? name : ot_launch_text(l, text.data), passed.place);
    ot_buf_release(&text);
    if (aliases && ot_launch_elements(l, aliases, &elements, &count))
        for (size_t i = 0; i < count; i++)
            ot_launch_pass(&passed, NULL, elements[i], passed.place);
    ot_launch_pass(&passed, ot_launch_text(l, "dest"), ot_launch_symbol(l, field), passed.place);
    if (!ot_launch_passed(l, &passed, SIZE_MAX, "action"))
        by_type(l, module, type, &passed);
    if (!has_default && !ot_launch_passed(l, &passed, SIZE_MAX, "required") &&
        !ot_launch_passed(l, &passed, SIZE_MAX, "action")) /* a flag that is not given is off */
        ot_launch_pass(&passed, ot_launch_text(l, "required"), l->yes, passed.place);
    ot_launch_option_add(l, &passed);
out:
    free(passed.items);
}

void ot_launch_field(struct ot_launch *l, ot_id file, uint32_t annotated)
{
    struct ot_thing *module = ot_launch_module(l, file);
    const struct ot_ast *ast = &l->a->files[file].ast;
    uint32_t annotation = ast->nodes[annotated + 1].end, value = ast->nodes[annotation].end;
    ot_sym field = ast->nodes[annotated + 1].text;
    bool has_default = value < ast->nodes[annotated].end && ast->nodes[value].kind != OT_NONE;
    ot_launch_put(l, l->record, ot_launch_symbol(l, field),
                  has_default ? ot_launch_eval(l, module, value) : l->unknown, (struct ot_place){0, 0});
    if (is_annotated(l, module, annotation))
        by_annotation(l, module, field, annotation, has_default);
}
