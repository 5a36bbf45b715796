/*
 * grammar.c: the symbols and fields of tree-sitter-python as small numbers.
 */
#include "ingest/python/grammar.h"

#include <string.h>
#include "tools/base/mem.h"

const TSLanguage *tree_sitter_python(void);

const TSLanguage *ot_grammar_language;

static uint8_t *symbols; /* enum ot_symbol by TSSymbol */
static uint32_t symbol_count;
static uint8_t fields[256]; /* enum ot_field by TSFieldId */
static TSFieldId field_ids[OT_FIELD_COUNT]; /* and the other way round; 0: the grammar has none */

_Static_assert(OT_SYM_COUNT < 256, "symbols fit a byte");

static const struct {
    const char *name;
    uint8_t symbol;
} named[] = {
#define X(name) {#name, OT_SYM_##name},
    OT_SYMBOLS(X)
#undef X
}, signs[] = {
#define X(name, text) {text, OT_SIGN_##name},
    OT_SIGNS(X)
#undef X
};

static uint8_t find_symbol(TSSymbol symbol)
{
    const char *name = ts_language_symbol_name(ot_grammar_language, symbol);
    if (!name)
        return OT_SYM_OTHER;
    /* "not in" and "is not" are hidden rules shown under another name. */
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (strcmp(signs[i].name, name) == 0)
            return signs[i].symbol;
    if (ts_language_symbol_type(ot_grammar_language, symbol) == TSSymbolTypeAnonymous)
        return OT_SYM_SIGN;
    for (size_t i = 0; i < sizeof named / sizeof *named; i++)
        if (strcmp(named[i].name, name) == 0)
            return named[i].symbol;
    return OT_SYM_OTHER;
}

static void load_fields(void)
{
    static const char *const names[] = {
#define X(name) #name,
        OT_FIELDS(X)
#undef X
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        TSFieldId id = ts_language_field_id_for_name(ot_grammar_language, names[i],
                                                     (uint32_t)strlen(names[i]));
        field_ids[i + 1] = id;
        if (id && id < sizeof fields)
            fields[id] = (uint8_t)(i + 1);
    }
}

void ot_grammar_load(void)
{
    if (symbols)
        return;
    ot_grammar_language = tree_sitter_python();
    symbol_count = ts_language_symbol_count(ot_grammar_language);
    symbols = ot_calloc(symbol_count, 1);
    for (uint32_t i = 0; i < symbol_count; i++)
        symbols[i] = find_symbol((TSSymbol)i);
    load_fields();
}

enum ot_symbol ot_grammar_symbol(TSNode node)
{
    TSSymbol symbol = ts_node_symbol(node);
    if (symbol < symbol_count)
        return (enum ot_symbol)symbols[symbol];
    return symbol == (TSSymbol)-1 ? OT_SYM_ERROR : OT_SYM_OTHER;
}

enum ot_field ot_grammar_field(TSFieldId field)
{
    return field < sizeof fields ? (enum ot_field)fields[field] : OT_FIELD_NONE;
}

TSNode ot_grammar_child(TSNode node, enum ot_field field)
{
    return ts_node_child_by_field_id(node, field_ids[field]);
}
