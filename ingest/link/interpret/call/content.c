/*
 * content.c: whether an argument behind a star has come to give more.
 */
#include "ingest/link/interpret/call/content.h"

#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"

static uint64_t mix_facts(const struct ot_analysis *a, ot_id var, uint64_t sum)
{
    for (uint32_t i = 0; var && i < a->vars[var].fact_count; i++)
        sum = ot_map_mix(sum + a->vars[var].facts[i].set + 1);
    return sum;
}

static uint64_t mix_container(struct ot_analysis *a, uint32_t container, uint64_t sum)
{
    ot_id keys = ot_var_find(a, OT_S_KEYS, container, 0);
    sum = mix_facts(a, ot_var_find(a, OT_S_ELEMENT, container, 0), sum);
    for (uint32_t i = 0; keys && i < a->vars[keys].fact_count; i++) {
        uint32_t key = a->vars[keys].facts[i].value;
        sum = mix_facts(a, ot_var_find(a, OT_S_ELEMENT, container, key), ot_map_mix(sum + 1));
        sum = mix_facts(a, ot_var_find(a, OT_S_LACKED, container, key), ot_map_mix(sum + 1));
    }
    return sum;
}

bool ot_content_mix(struct ot_analysis *a, uint32_t value, uint64_t *signature)
{
    switch (a->values[value].kind) {
    case OT_V_CONTAINER: *signature = ot_map_mix(mix_container(a, value, *signature)); return true;
    case OT_V_GENERATOR: case OT_V_INSTANCE: case OT_V_ENUM: case OT_V_CLASS: return false;
    default: return true;
    }
}
