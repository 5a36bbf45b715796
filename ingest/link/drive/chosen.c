/*
 * chosen.c: what rows say that a run chooses, and which objects are made for a choice.
 *
 * Reads: run_choice, choice_object, choice_method, choice_refused, run_switch, switch_refused, flag_class.
 */
#include "ingest/link/drive/chosen.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/link/base/options.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/choice.h"
#include "ingest/link/core/flag.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/json.h"
#include "ingest/link/core/limit.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/core/world.h"
#include "ingest/link/drive/setting_read.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/types/choice_text.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/run_switch.h"
#include "tools/base/buf.h"

struct ot_chosen_state {
    struct chosen_method { ot_id code; ot_sym name, field; uint32_t position; } *methods;
    size_t count, capacity;
    struct ot_map refused; /* class → worlds in which no object of it is */
    const char *switches[OT_SWITCHES_AT_MOST]; uint32_t switch_count;
};

/* A row that is one too many. */
static void note_choice(struct ot_analysis *a, const struct ot_library_row *row)
{
    struct ot_buf text = OT_BUF_INIT;
    ot_buf_printf(&text, "run_choice: no more than %d rows count, and not that of %s, %s", OT_CHOICES_AT_MOST,
                  row->pattern, row->text);
    ot_limit_note_at(a, 0, 0, "too many choices", ot_arena_strndup(&a->arena, text.data, text.length));
    ot_buf_release(&text);
}

/* A choice is made where all before it are: behind a row whose enum is not there, none counts. */
static void read_choices(struct ot_analysis *a, const struct ot_library_row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        bool is_attribute = *rows[i].pattern == '.';
        ot_id code = is_attribute ? 0 : ot_setting_find_class(a, rows[i].pattern);
        if (!code && !is_attribute)
            return;
        if (ot_choice_count(a) == OT_CHOICES_AT_MOST)
            note_choice(a, &rows[i]);
        else if (is_attribute)
            ot_choice_text_add(a, ot_symbol(a, rows[i].pattern + 1), rows[i].text);
        else
            ot_choice_add(a, code, ot_arena_strndup(&a->arena, rows[i].text, strlen(rows[i].text)));
    }
}

static void read_methods(struct ot_analysis *a, const struct ot_library_row *rows, size_t count)
{
    struct ot_chosen_state *own = a->own.chosen;
    for (size_t i = 0; i < count; i++) {
        ot_id code = ot_setting_find_class(a, rows[i].pattern);
        char *field;
        uint32_t position = (uint32_t)strtoul(rows[i].argument, &field, 10);
        if (!code || position > ot_choice_count(a) || position == 0)
            continue;
        ot_grow(&own->methods, &own->capacity, own->count + 1, sizeof(*own->methods));
        own->methods[own->count++] = (struct chosen_method){code, ot_symbol(a, rows[i].text), ot_symbol(a, field + 1),
                                                            position - 1};
        ot_choice_method(a, ot_symbol(a, rows[i].text), position - 1);
    }
}

static void read_refused(struct ot_analysis *a, const struct ot_library_row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        ot_id code = ot_setting_find_class(a, rows[i].pattern);
        uint32_t position = (uint32_t)strtoul(rows[i].argument, NULL, 10);
        bool is_new;
        if (!code || position > ot_choice_count(a) || position == 0)
            continue;
        if (*rows[i].text)
            ot_choice_refuse(a, code, ot_symbol(a, rows[i].text), position - 1);
        else
            *ot_map_put(&a->own.chosen->refused, code, 0, &is_new) |= ot_choice_made(a, position - 1);
    }
}

/* The number of a switch, from 0; OT_SWITCHES_AT_MOST where none counts: it does where a class is refused beside it. */
static uint32_t find_switch(const struct ot_analysis *a, const char *name)
{
    const struct ot_chosen_state *own = a->own.chosen;
    uint32_t i = 0;
    while (i < own->switch_count && strcmp(own->switches[i], name) != 0)
        i++;
    return i < own->switch_count ? i : OT_SWITCHES_AT_MOST;
}

const char *ot_chosen_switch(const struct ot_analysis *a, uint32_t number)
{
    const struct ot_chosen_state *own = a->own.chosen;
    return number < own->switch_count ? own->switches[number] : NULL;
}

/* What follows a platform and a blank in a text; NULL where it is another platform than the linked one. */
static const char *on_platform(const struct ot_analysis *a, const char *text)
{
    size_t length = strcspn(text, " ");
    bool is_here = strncmp(text, a->options->platform, length) == 0 && !a->options->platform[length];
    return length == 0 || is_here ? text + length + 1 : NULL;
}

/* A run is asked for what few runs have only where that refuses something. */
static uint32_t add_switch(struct ot_analysis *a, const char *name)
{
    struct ot_chosen_state *own = a->own.chosen;
    uint32_t number = find_switch(a, name);
    if (number == OT_SWITCHES_AT_MOST && own->switch_count == OT_SWITCHES_AT_MOST)
        ot_limit_note_at(a, 0, 0, "too many switches", "switch_refused: it names more switches than are told apart");
    if (number < OT_SWITCHES_AT_MOST || own->switch_count == OT_SWITCHES_AT_MOST)
        return number;
    own->switches[own->switch_count] = ot_arena_strndup(&a->arena, name, strlen(name));
    ot_world_switch(a, own->switch_count);
    return own->switch_count++;
}

static void read_switch_refused(struct ot_analysis *a, const struct ot_library_row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        ot_id code = ot_setting_find_class(a, rows[i].pattern);
        const char *name = on_platform(a, rows[i].text);
        uint32_t number = code && name ? add_switch(a, name) : OT_SWITCHES_AT_MOST;
        bool is_new;
        if (number < OT_SWITCHES_AT_MOST)
            *ot_map_put(&a->own.chosen->refused, code, 0, &is_new) |= ot_world_with(number);
    }
}

/* The value of a JSON text; 0 of none. */
static int read_value(struct ot_analysis *a, const char *text, size_t length, uint32_t *value, struct ot_err *err)
{
    *value = 0;
    return length ? ot_json_value(a, ot_arena_strndup(&a->arena, text, length), value, err) : 0;
}

static int read_switches(struct ot_analysis *a, struct ot_err *err)
{
    static const char sql[] = "SELECT attribute, platform || ' ' || switch, coalesce(without, '') || char(10) ||"
                              " coalesce(beside, '') FROM run_switch ORDER BY attribute";
    struct ot_library_row *rows = NULL;
    size_t count = 0;
    int result = ot_library_read(a, sql, &rows, &count, err);
    for (size_t i = 0; i < count && result == 0; i++) {
        size_t without = strcspn(rows[i].argument, "\n");
        const char *beside = rows[i].argument + without + 1, *name = on_platform(a, rows[i].text);
        struct ot_run_switch item = {.number = name ? find_switch(a, name) : OT_SWITCHES_AT_MOST};
        if (item.number == OT_SWITCHES_AT_MOST)
            continue;
        result = read_value(a, rows[i].argument, without, &item.without, err) ||
                 read_value(a, beside, strlen(beside), &item.with, err) ? -1 : 0;
        if (result == 0)
            ot_run_switch_add(a, rows[i].pattern, &item);
    }
    free(rows);
    return result;
}

/* Classes that keep flags. */
static void read_flags(struct ot_analysis *a, const struct ot_library_row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        ot_id code = ot_setting_find_class(a, rows[i].pattern);
        if (code)
            ot_flag_add(a, code, ot_symbol(a, rows[i].text), ot_symbol(a, rows[i].argument));
    }
}

static void read_objects(struct ot_analysis *a, const struct ot_library_row *rows, size_t count)
{
    for (size_t i = 0; i < count && ot_choice_count(a); i++) {
        ot_id code = ot_setting_find_class(a, rows[i].pattern);
        if (code)
            ot_choice_object(a, code);
    }
}

int ot_chosen_read(struct ot_analysis *a, struct ot_err *err)
{
    static const struct {
        const char *sql;
        void (*read)(struct ot_analysis *a, const struct ot_library_row *rows, size_t count);
        bool is_choice;
    } tables[] = {
        {"SELECT class, method, defaults FROM flag_class ORDER BY class, method", read_flags, false},
        {"SELECT class, members, '' FROM run_choice ORDER BY position", read_choices, true},
        {"SELECT class, '', '' FROM choice_object ORDER BY class", read_objects, true},
        {"SELECT class, method, position || ' ' || field FROM choice_method ORDER BY class, method", read_methods,
         true},
        {"SELECT class, member, position FROM choice_refused ORDER BY class, member, position", read_refused, true},
        {"SELECT class, platform || ' ' || switch, '' FROM switch_refused ORDER BY switch, class", read_switch_refused,
         true},
    };
    for (size_t i = 0; i < sizeof(tables) / sizeof(*tables); i++) {
        struct ot_library_row *rows = NULL;
        size_t count = 0;
        if (tables[i].is_choice && ot_given_is_run(a))
            continue;
        if (ot_library_read(a, tables[i].sql, &rows, &count, err))
            return -1;
        tables[i].read(a, rows, count);
        free(rows);
    }
    return read_switches(a, err);
}

/* The worlds in which a variable holds something that is chosen, which a statement put there: what is declared alone
 * tells nothing. */
static ot_worlds given_in(const struct ot_analysis *a, ot_id var)
{
    ot_worlds worlds = 0;
    for (uint32_t i = 0; i < a->vars[var].fact_count; i++) {
        const struct ot_fact fact = a->vars[var].facts[i];
        if (fact.task && a->values[fact.value].worlds != OT_EVERY_WORLD)
            worlds |= ot_world_set(a, fact.set);
    }
    return worlds;
}

ot_worlds ot_chosen_worlds(struct ot_analysis *a, ot_id node)
{
    const struct ot_chosen_state *own = a->own.chosen;
    const uint32_t receiver = a->nodes[node].receiver;
    bool is_object = receiver && a->values[receiver].kind == OT_V_INSTANCE;
    uint32_t refused = 0;
    if (is_object && ot_map_get(&own->refused, a->values[a->values[receiver].a].a, &refused))
        return (ot_worlds)(OT_EVERY_WORLD & ~refused);
    for (size_t i = 0; is_object && i < own->count; i++) {
        if (a->codes[a->nodes[node].code]->name != own->methods[i].name ||
            !ot_mro_derives(a, a->values[receiver].a, own->methods[i].code))
            continue;
        bool is_own = a->codes[a->nodes[node].code]->parent == own->methods[i].code;
        ot_id var = is_own ? ot_var_find(a, OT_S_FIELD, ot_value_field_owner(a, receiver), own->methods[i].field)
                           : ot_var_find(a, OT_S_RETURN, node, 0);
        return (ot_worlds)((OT_EVERY_WORLD & ~ot_choice_made(a, own->methods[i].position)) |
                           (var ? given_in(a, var) : 0));
    }
    return 0;
}

void ot_chosen_init(struct ot_analysis *a)
{
    a->own.chosen = ot_calloc(1, sizeof(*a->own.chosen));
}

void ot_chosen_release(struct ot_analysis *a)
{
    free(a->own.chosen->methods);
    ot_map_release(&a->own.chosen->refused);
    free(a->own.chosen);
}
