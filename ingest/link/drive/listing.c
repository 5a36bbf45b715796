/*
 * listing.c: the classes that the model files list, and the worlds that each of them is the model in.
 */
#include "ingest/link/drive/listing.h"

#include <stdlib.h>

#include "ingest/facts/ast.h"
#include "ingest/link/core/world.h"
#include "ingest/link/drive/entry_given.h"
#include "ingest/link/drive/option.h"
#include "ingest/link/source/program.h"
#include "ingest/link/types/configuration.h"
#include "ingest/link/types/entry_class.h"
#include "ingest/link/types/model_value.h"
#include "ingest/link/types/static.h"
#include "ingest/link/types/subclass.h"

struct listed {
    ot_sym name;
    ot_id code; /* 0: no class of the tree is found */
    ot_worlds worlds;
};

struct ot_listing_state {
    struct listed *items; size_t count, capacity;
};

/* Does a class add nothing to its base, so that it is that model under another name? */
static bool adds_nothing(const struct ot_analysis *a, ot_id class_code)
{
    const struct ot_code *code = a->codes[class_code];
    const struct ot_ast *ast = &a->files[code->file].ast;
    uint32_t decorators = code->ast + 1, body = ast->nodes[ast->nodes[decorators].end].end;
    bool adds = ast->nodes[decorators].end != decorators + 1;
    for (uint32_t s = body + 1; s < ast->nodes[body].end; s = ast->nodes[s].end)
        adds = adds || ast->nodes[s].kind != OT_PASS;
    return !adds;
}

/* Is a listed class derived from another listed one that is derived from the base? */
static bool is_farther(struct ot_analysis *a, ot_id base, const struct ot_list *family, ot_id code)
{
    struct ot_listing_state *own = a->own.listing;
    bool is = false;
    for (size_t i = 0; i < own->count && !is; i++) {
        struct ot_list below = {0};
        ot_id between = own->items[i].code;
        if (between == base || between == code || !ot_list_has(family, between))
            continue;
        ot_subclass_family(a, between, &below);
        is = ot_list_has(&below, code);
        ot_list_release(&below);
    }
    return is;
}

/* What a run of one model stores is there for the models derived from it, unless these are it under another name: a
 * draft model runs beside the model that it drafts for, the one that it names as its base. */
static void share_stores(struct ot_analysis *a, const struct listed *base)
{
    struct ot_listing_state *own = a->own.listing;
    struct ot_list family = {0};
    if (base->code)
        ot_subclass_family(a, base->code, &family);
    for (size_t i = 0; i < own->count; i++) {
        ot_id code = own->items[i].code;
        bool is_derived = code != base->code && ot_list_has(&family, code);
        if (is_derived && !adds_nothing(a, code) && !is_farther(a, base->code, &family, code))
            ot_world_share(a, base->worlds, own->items[i].worlds);
    }
    ot_list_release(&family);
}

/* Each name is the model of a world of its own. */
static void make_worlds(struct ot_analysis *a)
{
    struct ot_listing_state *own = a->own.listing;
    for (size_t i = 0; i < own->count; i++) {
        struct listed *at = &own->items[i];
        for (size_t k = 0; k < i && !at->worlds; k++)
            at->worlds = own->items[k].name == at->name ? own->items[k].worlds : 0;
        at->worlds = at->worlds ? at->worlds : ot_world_make(a);
    }
    for (size_t i = 0; i < own->count; i++) {
        size_t sharing = 0;
        for (size_t k = 0; k < own->count; k++)
            sharing += own->items[k].worlds == own->items[i].worlds && own->items[k].name != own->items[i].name;
        share_stores(a, &own->items[i]);
        ot_configuration_name(a, own->items[i].name, own->items[i].worlds, sharing == 0);
        if (own->items[i].code)
            ot_configuration_declare(a, own->items[i].code);
        ot_model_value_name(a, own->items[i].name, own->items[i].worlds);
    }
}

/* Adds the class of a name at n in a model file. */
static void list(struct ot_analysis *a, ot_id file, uint32_t n)
{
    struct ot_listing_state *own = a->own.listing;
    ot_sym external;
    ot_id code = ot_static_class(a, file, ot_program_code(a, file, 0), n, &external);
    ot_grow(&own->items, &own->capacity, own->count + 1, sizeof(*own->items));
    own->items[own->count++] = (struct listed){a->files[file].ast.nodes[n].text, code, 0};
}

void ot_listing_read(struct ot_analysis *a)
{
    const struct ot_list *models = ot_option_files(a);
    for (size_t i = 0; i < models->count; i++) {
        const struct ot_file *file = ot_program_file(a, models->items[i]);
        const struct ot_ast *ast = &a->files[models->items[i]].ast;
        for (uint32_t s = 2; file && s < ast->nodes[1].end; s = ast->nodes[s].end) {
            uint32_t target = ast->nodes[s].kind == OT_ASSIGN ? ast->nodes[s + 1].end : 0;
            if (!target || !ot_entry_class_is_list(a, ast->nodes[target].text))
                continue;
            for (uint32_t n = s + 1; n < target; n++)
                if (ast->nodes[n].kind == OT_NAME && ot_entry_given_is_root(a, ast->nodes[n].text))
                    list(a, models->items[i], n);
        }
    }
    make_worlds(a);
}

ot_worlds ot_listing_worlds(const struct ot_analysis *a, ot_id code)
{
    const struct ot_listing_state *own = a->own.listing;
    for (size_t i = 0; i < own->count; i++)
        if (own->items[i].code == code)
            return own->items[i].worlds;
    return a->all_worlds;
}

void ot_listing_init(struct ot_analysis *a)
{
    a->own.listing = ot_calloc(1, sizeof(*a->own.listing));
}

void ot_listing_release(struct ot_analysis *a)
{
    free(a->own.listing->items);
    free(a->own.listing);
}
