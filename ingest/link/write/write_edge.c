/*
 * write_edge.c: call edges as rows, and the files that were read.
 *
 * Writes: linked_edge, narrow_edge, linked_file, sought, basis.
 */
#include "ingest/link/write/write_edge.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/budget.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/core/world.h"
#include "ingest/link/drive/chosen.h"
#include "ingest/link/drive/entry.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/foreign.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/seek.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/write/flow.h"
#include "ingest/link/write/unimplemented.h"
#include "ingest/link/write/unmade.h"
#include "ingest/link/write/writer.h"
#include "schema/sql.h"

/* What an edge is one alternative of: its call in its node. What a library function calls back is
 * no alternative to it, nor are the steps of a protocol that no call shows, __enter__ and __exit__,
 * __iter__ and __next__. */
static uint64_t alternatives(const struct ot_analysis *a, const struct ot_edge *edge)
{
    uint64_t key = ot_map_pair(edge->caller, edge->ast);
    if (edge->through)
        key = ot_map_mix(key) ^ edge->through;
    bool is_written = a->files[edge->file].ast.nodes[edge->ast].kind == OT_CALL;
    ot_sym name = edge->callee && !is_written ? a->codes[a->nodes[edge->callee].code]->name : 0;
    return name && strncmp(ot_text(a, name), "__", 2) == 0 ? ot_map_mix(key) + name : key;
}

/* The class of an nn.Module that an instance is; 0 if it is none. */
static uint32_t class_of_module(struct ot_analysis *a, uint32_t instance)
{
    const struct ot_mro *mro = a->values[instance].kind == OT_V_INSTANCE ? ot_mro_of(a, a->values[instance].a) : NULL;
    return mro && mro->is_module ? a->values[instance].a : 0;
}

/* Of a call "self.experts.dispatcher.combine(…)", the field of self that its receiver is a part of; 0 of others. */
static ot_id holder_field(struct ot_analysis *a, const struct ot_edge *edge)
{
    const struct ot_ast *ast = &a->files[edge->file].ast;
    uint32_t root = edge->ast + 1, depth = 0;
    if (ast->nodes[edge->ast].kind != OT_CALL || edge->kind == OT_E_CONSTRUCTOR)
        return 0;
    for (; ast->nodes[root].kind == OT_ATTRIBUTE; root++)
        depth++;
    uint32_t self = ast->nodes[root].kind == OT_NAME ? ot_flow_receiver(a, edge->caller, ast->nodes[root].text) : 0;
    return depth > 2 && self && a->values[self].kind == OT_V_INSTANCE
               ? ot_var_find(a, OT_S_FIELD, ot_value_field_owner(a, self), ast->nodes[root - 1].text) : 0;
}

uint32_t ot_write_edge_module_class(struct ot_analysis *a, const struct ot_edge *edge)
{
    if (edge->module_class || !edge->callee)
        return edge->module_class;
    uint32_t receiver = a->nodes[edge->callee].receiver;
    uint32_t found = receiver ? class_of_module(a, receiver) : 0;
    ot_id holder = found ? 0 : holder_field(a, edge);
    for (uint32_t i = 0; holder && !found && i < a->vars[holder].fact_count; i++)
        found = class_of_module(a, a->vars[holder].facts[i].value);
    return found;
}

/* The same of one outside the tree, its dotted name. */
static ot_sym external_class(struct ot_analysis *a, const struct ot_edge *edge)
{
    bool is_known = edge->external_class || !edge->callee || ot_write_edge_module_class(a, edge);
    ot_id holder = is_known ? 0 : holder_field(a, edge);
    for (uint32_t i = 0; holder && i < a->vars[holder].fact_count; i++) {
        const struct ot_value v = a->values[a->vars[holder].facts[i].value];
        if (v.kind == OT_V_EXTERNAL_OBJECT && ot_library_runs(a, v.a))
            return v.a;
    }
    return edge->external_class;
}

const char *ot_write_external(struct ot_analysis *a, uint32_t value)
{
    const struct ot_value v = a->values[value];
    if (v.kind == OT_V_TRITON)
        return ot_program_label(a, a->values[v.a].a);
    return ot_text(a, v.a);
}

static int write_edge(struct ot_writer *writer, size_t number, bool is_exact, struct ot_err *err)
{
    struct ot_analysis *a = writer->a;
    const struct ot_edge *edge = &a->edges[number];
    uint32_t in_module = ot_write_edge_module_class(a, edge);
    ot_sym outside = external_class(a, edge);
    bool is_triton = edge->external && a->values[edge->external].kind == OT_V_TRITON;
    enum ot_edge_kind kind = edge->kind;
    if (!is_exact && (kind == OT_E_METHOD || kind == OT_E_CALLBACK))
        kind = OT_E_DISPATCH;
    ot_writer_integer(writer, 2, writer->row_of_node[edge->caller]);
    ot_writer_id(writer, 3, edge->callee ? writer->row_of_node[edge->callee] : 0);
    ot_writer_id(writer, 4, is_triton ? ot_writer_scope(a, a->values[a->values[edge->external].a].a) : 0);
    ot_writer_integer(writer, 6, kind);
    ot_writer_integer(writer, 7, is_exact);
    ot_writer_id(writer, 8, in_module ? ot_writer_scope(a, a->values[in_module].a) : 0);
    if (ot_writer_name(writer, 5, edge->external ? ot_write_external(a, edge->external) : NULL, err) ||
        ot_writer_name(writer, 9, outside ? ot_text(a, outside) : NULL, err))
        return -1;
    return ot_writer_insert(writer, err);
}

/* What is asked of each edge more than once, looked up once. */
struct known {
    uint64_t *groups; /* of each edge what it is one alternative of */
    uint8_t *bare;    /* of each node: 1 if it has an implementation, 2 if it has none, 0 where nobody asked */
    struct ot_map real;    /* groups that have a callee that is implemented */
    struct ot_map made;    /* of unmade.h */
    struct ot_map targets; /* group → how many callees it has: more than one, and each is a candidate */
    struct ot_map called;  /* nodes that are called */
};

static bool is_bare(struct ot_analysis *a, struct known *known, ot_id node)
{
    if (!known->bare[node])
        known->bare[node] = ot_unimplemented_is(a, node) ? 2 : 1;
    return known->bare[node] == 2;
}

static void know(struct ot_analysis *a, struct known *known)
{
    known->groups = ot_malloc((a->edge_count + 1) * sizeof(*known->groups));
    known->bare = ot_calloc(a->node_count + 1, sizeof(*known->bare));
    ot_unmade_find(a, &known->made);
    for (size_t i = 0; i < a->edge_count; i++) {
        known->groups[i] = alternatives(a, &a->edges[i]);
        if (!a->edges[i].callee || !is_bare(a, known, a->edges[i].callee))
            ot_map_add(&known->real, known->groups[i]);
    }
}

static void forget(struct known *known)
{
    free(known->groups);
    free(known->bare);
    ot_map_release(&known->real);
    ot_map_release(&known->made);
    ot_map_release(&known->targets);
    ot_map_release(&known->called);
}

bool ot_write_is_overridden(struct ot_analysis *a, const struct ot_edge *edge)
{
    if (edge->callee || a->values[edge->external].kind != OT_V_EXTERNAL)
        return false;
    ot_id var = ot_var_find(a, OT_S_OVERRIDE, OT_OVERRIDE_DEFINED, a->values[edge->external].a);
    for (uint32_t i = 0; var && i < a->vars[var].fact_count; i++)
        if (a->values[a->vars[var].facts[i].value].kind == OT_V_FUNCTION)
            return true;
    return false;
}

/* Does the edge of a call lead to a function that only raises NotImplementedError or the like and is no candidate:
 * beside others, and where nobody expects that it is raised? A run that succeeds does not come to it. Or to a name that
 * the tree has bound. */
static bool is_dropped(struct ot_analysis *a, struct known *known, size_t number)
{
    const struct ot_edge *edge = &a->edges[number];
    uint32_t unused;
    if (!edge->callee)
        return ot_write_is_overridden(a, edge);
    return is_bare(a, known, edge->callee) && ot_map_get(&known->real, known->groups[number], &unused) &&
           !ot_unimplemented_is_expected(a, edge);
}

/* Counts targets, and what is called: what has no implementation, too, where it is called all the same. */
static void count_targets(struct ot_analysis *a, struct known *known)
{
    for (size_t i = 0; i < a->edge_count; i++) {
        bool is_new;
        if (is_dropped(a, known, i) || !ot_unmade_worlds(a, &a->edges[i], &known->made))
            continue;
        ++*ot_map_put(&known->targets, known->groups[i], 0, &is_new);
        if (a->edges[i].callee)
            ot_map_add(&known->called, a->edges[i].callee);
    }
    for (size_t i = 0; i < a->entry_count; i++)
        ot_map_add(&known->called, a->entries[i].node);
}

/* An edge to be written: its place in the table, and where it is. */
struct place {
    int64_t call_id, edge_id;
    size_t number;
    bool is_exact;
};

static int compare_places(const void *left, const void *right)
{
    const struct place *l = left, *r = right;
    if (l->call_id != r->call_id)
        return l->call_id < r->call_id ? -1 : 1;
    return l->edge_id < r->edge_id ? -1 : l->edge_id > r->edge_id;
}

/* The edges that are written, in the order of the table: so its pages become full. Returns how many. */
static size_t place_edges(struct ot_writer *writer, struct place *places)
{
    struct ot_analysis *a = writer->a;
    struct known known = {0};
    size_t placed = 0;
    know(a, &known);
    count_targets(a, &known);
    for (size_t i = 0; i < a->edge_count; i++) {
        struct ot_edge *edge = &a->edges[i];
        uint32_t count = 0, unused;
        edge->worlds = ot_unmade_worlds(a, edge, &known.made);
        bool is_idle = is_bare(a, &known, edge->caller) && !ot_map_get(&known.called, edge->caller, &unused), is_new;
        bool is_left = is_idle || is_dropped(a, &known, i), is_unmade = !edge->worlds;
        ++*ot_map_put(is_left ? &writer->left : is_unmade ? &writer->unmade : &writer->kept,
                      ot_map_pair(edge->caller, edge->ast), 0, &is_new);
        if (is_left || is_unmade)
            continue;
        ot_map_get(&known.targets, known.groups[i], &count);
        places[placed] = (struct place){ot_key(a->files[edge->file].file_id, edge->ast), (int64_t)placed + 1, i,
                                        count == 1 && !ot_budget_was_short(a)};
        placed++;
    }
    forget(&known);
    qsort(places, placed, sizeof(*places), compare_places);
    return placed;
}

static int write_edges(struct ot_writer *writer, const struct place *places, size_t count, struct ot_err *err)
{
    static const char drop[] = "DROP INDEX linked_edge_by_caller; DROP INDEX linked_edge_by_callee";
    if (ot_db_exec(writer->a->db, drop, err) || /* see schema/31_edge_index.sql */
        ot_writer_prepare(writer,
                          "INSERT INTO linked_edge (call_id, caller_node, callee_node, callee_scope, external_id,"
                          " edge_kind_id, is_exact, module_class, external_class, edge_id)"
                          " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)", err))
        return -1;
    for (size_t i = 0; i < count; i++) {
        ot_writer_integer(writer, 1, places[i].call_id);
        ot_writer_integer(writer, 10, places[i].edge_id);
        if (write_edge(writer, places[i].number, places[i].is_exact, err))
            return -1;
    }
    return ot_db_exec(writer->a->db, ot_sql_find("schema/31_edge_index"), err);
}

/* The roots that have an edge, where its caller has more. */
static int write_narrow(struct ot_writer *writer, const struct place *place, struct ot_err *err)
{
    ot_worlds worlds = writer->a->edges[place->number].worlds;
    bool is_any = false;
    ot_writer_integer(writer, 1, place->edge_id);
    for (size_t i = 0; i < writer->root_count; i++) {
        if (!(writer->roots[i].worlds & worlds & ~ot_world_runs(writer->a)))
            continue;
        is_any = true;
        ot_writer_integer(writer, 2, writer->roots[i].node);
        if (ot_writer_insert(writer, err))
            return -1;
    }
    ot_writer_integer(writer, 2, 0);
    return is_any ? 0 : ot_writer_insert(writer, err);
}

/* A bit for each kind of run in some worlds: what is chosen, OT_WORLDS_AT_MOST bits higher each of runs with a switch,
 * by all of them together as by the bits of a number. */
static int64_t kinds_of(const struct ot_analysis *a, ot_worlds worlds)
{
    int64_t chosen = a->choices ? worlds & a->choices : 1, kinds = 0;
    for (uint32_t n = 0; n < 1U << OT_SWITCHES_AT_MOST; n++) {
        bool is_any = true;
        for (uint32_t i = 0; i < OT_SWITCHES_AT_MOST; i++) {
            bool is_used = a->switches & ot_world_with(i), is_on = n >> i & 1;
            is_any = is_any && (is_used ? worlds & (is_on ? ot_world_with(i) : ot_world_without(i)) : !is_on);
        }
        kinds |= is_any ? chosen << (n * OT_WORLDS_AT_MOST) : 0;
    }
    return kinds;
}

/* The kinds of runs in which an edge is, where it is not in all runs. */
static int write_choices(struct ot_writer *writer, const struct place *places, size_t count, struct ot_err *err)
{
    const struct ot_analysis *a = writer->a;
    if (ot_writer_prepare(writer, "INSERT INTO choice_edge (edge_id, choices) VALUES (?1, ?2)", err))
        return -1;
    for (size_t i = 0; i < count; i++) {
        int64_t kinds = kinds_of(a, a->edges[places[i].number].worlds);
        ot_writer_integer(writer, 1, places[i].edge_id);
        ot_writer_integer(writer, 2, kinds);
        if (kinds != kinds_of(a, OT_EVERY_WORLD) && ot_writer_insert(writer, err))
            return -1;
    }
    return 0;
}

/* The kinds of runs that have each switch. */
static int write_switches(struct ot_writer *writer, struct ot_err *err)
{
    const struct ot_analysis *a = writer->a;
    const char *name;
    if (ot_writer_prepare(writer, "INSERT INTO switch_choice (switch, choices) VALUES (?1, ?2)", err))
        return -1;
    for (uint32_t i = 0; (name = ot_chosen_switch(a, i)); i++) {
        ot_writer_text(writer, 1, name);
        ot_writer_integer(writer, 2, kinds_of(a, OT_EVERY_WORLD & ~ot_world_without(i)));
        if (ot_writer_insert(writer, err))
            return -1;
    }
    return 0;
}

int ot_write_edges(struct ot_writer *writer, struct ot_err *err)
{
    struct ot_analysis *a = writer->a;
    struct place *places = ot_malloc((a->edge_count + 1) * sizeof(*places));
    size_t count = place_edges(writer, places);
    int result = write_edges(writer, places, count, err) ||
                 ot_writer_prepare(writer, "INSERT INTO narrow_edge (edge_id, root_node) VALUES (?1, ?2)",
                                   err) ? -1 : 0;
    for (size_t i = 0; i < count && result == 0; i++) {
        const struct ot_edge *edge = &a->edges[places[i].number];
        if (ot_world_of(a, a->nodes[edge->caller].region) & ~edge->worlds & ~ot_world_runs(a))
            result = write_narrow(writer, &places[i], err);
    }
    result = result || write_choices(writer, places, count, err) || write_switches(writer, err) ? -1 : 0;
    free(places);
    return result;
}

/* What was looked up in all files. */
static int write_sought(const struct ot_analysis *a, struct ot_err *err)
{
    struct ot_sought sought = {0};
    char stores[OT_BASIS_SIZE];
    ot_seek_add_all(a, &sought);
    int result = ot_sought_write(&sought, a->db, err);
    ot_foreign_hash(a, &sought, stores);
    ot_sought_release(&sought);
    return result < 0 ? -1 : ot_basis_set(a->db, "reach", stores, err);
}

/* Comes last: what writes may look up, too. */
int ot_write_files(struct ot_writer *writer, struct ot_err *err)
{
    struct ot_analysis *a = writer->a;
    if (ot_writer_prepare(writer, "INSERT INTO linked_file (file_id) VALUES (?1)", err))
        return -1;
    for (size_t f = 1; f < a->file_count; f++) {
        ot_writer_integer(writer, 1, a->files[f].file_id);
        if (a->files[f].is_read && ot_writer_insert(writer, err))
            return -1;
    }
    return write_sought(a, err);
}
