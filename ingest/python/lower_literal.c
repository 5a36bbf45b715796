/*
 * lower_literal.c: names, numbers, constants, strings.
 *
 * Strings keep what selects something: up to OT_STRING_KEPT bytes, simple escapes resolved.
 */
#include "ingest/python/lower_internal.h"

#include <string.h>

struct prefix {
    bool is_raw, is_bytes, is_format;
};

/* What the letters before the quotes say. */
static struct prefix read_prefix(struct ot_lower *lower, TSNode string)
{
    struct prefix prefix = {false, false, false};
    uint32_t end = ts_node_end_byte(string);
    for (uint32_t i = ts_node_start_byte(string); i < end; i++) {
        switch (lower->source[i] | 0x20) {
        case 'r': prefix.is_raw = true; break;
        case 'b': prefix.is_bytes = true; break;
        case 'f': case 't': prefix.is_format = true; break;
        case 'u': break;
        default: return prefix;
        }
    }
    return prefix;
}

/* Resolves the escape at text[0] == '\\'. Returns the bytes read; *out is 0 for none. */
static size_t read_escape(const char *text, size_t length, char *out)
{
    static const char from[] = "nrt\\'\"abfv", to[] = "\n\r\t\\'\"\a\b\f\v";
    *out = 0;
    if (length >= 2 && text[1] == '\n')
        return 2;
    const char *found = length >= 2 && text[1] ? strchr(from, text[1]) : NULL;
    *out = found ? to[found - from] : '\\';
    return found ? 2 : 1;
}

/* Appends the content of a string_content node to scratch, up to what is kept and a bit. */
static void add_content(struct ot_lower *lower, uint32_t start, uint32_t end,
                        struct prefix prefix)
{
    struct ot_buf *out = &lower->scratch;
    for (uint32_t i = start; i < end && out->length <= OT_STRING_KEPT;) {
        const char *at = lower->source + i;
        if (*at == '\\' && !prefix.is_raw) {
            char c;
            i += (uint32_t)read_escape(at, end - i, &c);
            if (c)
                ot_buf_add_char(out, c);
            continue;
        }
        if (prefix.is_format && (*at == '{' || *at == '}') && i + 1 < end && at[1] == *at)
            i++;
        ot_buf_add_char(out, *at);
        i++;
    }
}

/* Makes the STRING or BYTES leaf from scratch. */
static void finish_string(struct ot_lower *lower, TSNode node, enum ot_kind kind)
{
    size_t length = lower->scratch.length;
    bool is_cut = length > OT_STRING_KEPT;
    if (is_cut) {
        length = OT_STRING_KEPT;
        while (length > 0 && (lower->scratch.data[length] & 0xC0) == 0x80)
            length--;
    }
    uint32_t index = ot_lower_leaf(lower, kind, node);
    uint32_t text = ot_lower_string_of(lower, lower->scratch.data, length);
    ot_lower_at(lower, index)->text = text;
    if (is_cut)
        ot_lower_at(lower, index)->flags = OT_CUT;
    ot_buf_clear(&lower->scratch);
}

/* Appends the plain content of a string node to scratch; takes its children. */
static void add_plain(struct ot_lower *lower, TSNode string, struct prefix prefix)
{
    struct ot_kids kids = ot_lower_plain_kids(lower, string);
    TSNode part;
    while (ot_lower_take_symbol(lower, kids, OT_SYM_string_content, &part))
        add_content(lower, ts_node_start_byte(part), ts_node_end_byte(part), prefix);
    while (ot_lower_take_symbol(lower, kids, OT_SYM_string_start, &part) ||
           ot_lower_take_symbol(lower, kids, OT_SYM_string_end, &part))
        ;
    ot_lower_release(lower, kids);
}

/* The colon and what follows in {x:…}: only its own {…} matter. */
static void lower_format_specifier(struct ot_lower *lower, TSNode node)
{
    struct ot_kids kids = ot_lower_plain_kids(lower, node);
    ot_lower_rest(lower, kids);
    ot_lower_release(lower, kids);
}

static void lower_interpolation(struct ot_lower *lower, TSNode node)
{
    uint32_t index = ot_lower_open(lower, OT_INTERPOLATION, node);
    struct ot_kids kids = ot_lower_kids(lower, node);
    TSNode part;
    bool is_found = ot_lower_take(lower, kids, OT_FIELD_expression, &part);
    ot_lower_taken(lower, is_found, part, node);
    if (ot_lower_take_symbol(lower, kids, OT_SYM_format_specifier, &part))
        lower_format_specifier(lower, part);
    ot_lower_take_symbol(lower, kids, OT_SYM_type_conversion, &part);
    ot_lower_release(lower, kids);
    ot_lower_close(lower, index);
}

/* The parts of an f-string, as children of the open node. */
static void lower_format_parts(struct ot_lower *lower, TSNode string, struct prefix prefix)
{
    struct ot_kids kids = ot_lower_plain_kids(lower, string);
    for (size_t i = 0; i < kids.count; i++) {
        struct ot_kid kid = *ot_lower_kid(lower, kids, i);
        if (kid.is_taken)
            continue;
        ot_lower_kid(lower, kids, i)->is_taken = true;
        if (kid.symbol == OT_SYM_string_content) {
            add_content(lower, ts_node_start_byte(kid.node), ts_node_end_byte(kid.node), prefix);
            finish_string(lower, kid.node, OT_STRING);
        } else if (kid.symbol == OT_SYM_interpolation) {
            lower_interpolation(lower, kid.node);
        } else if (kid.symbol != OT_SYM_string_start && kid.symbol != OT_SYM_string_end) {
            ot_lower_node(lower, kid.node);
        }
    }
    ot_lower_release(lower, kids);
}

static void lower_string(struct ot_lower *lower, TSNode node)
{
    struct prefix prefix = read_prefix(lower, node);
    if (prefix.is_format) {
        uint32_t index = ot_lower_open(lower, OT_FSTRING, node);
        lower_format_parts(lower, node, prefix);
        ot_lower_close(lower, index);
        return;
    }
    add_plain(lower, node, prefix);
    finish_string(lower, node, prefix.is_bytes ? OT_BYTES : OT_STRING);
}

/* "a" "b" is one string; with an f-string among them, all are its parts. */
static void lower_concatenated(struct ot_lower *lower, TSNode node)
{
    struct ot_kids kids = ot_lower_kids(lower, node);
    bool is_format = false, is_bytes = false;
    for (size_t i = 0; i < kids.count; i++) {
        struct prefix prefix = read_prefix(lower, ot_lower_kid(lower, kids, i)->node);
        is_format |= prefix.is_format;
        is_bytes |= prefix.is_bytes;
    }
    uint32_t index = is_format ? ot_lower_open(lower, OT_FSTRING, node) : 0;
    TSNode part;
    while (ot_lower_take_symbol(lower, kids, OT_SYM_string, &part)) {
        struct prefix prefix = read_prefix(lower, part);
        if (is_format)
            lower_format_parts(lower, part, prefix);
        else
            add_plain(lower, part, prefix);
    }
    ot_lower_release(lower, kids);
    if (is_format)
        ot_lower_close(lower, index);
    else
        finish_string(lower, node, is_bytes ? OT_BYTES : OT_STRING);
}

bool ot_lower_is_plain_string(struct ot_lower *lower, TSNode node)
{
    enum ot_symbol symbol = ot_grammar_symbol(node);
    if (ts_node_has_error(node))
        return false;
    if (symbol == OT_SYM_string)
        return !read_prefix(lower, node).is_format;
    if (symbol != OT_SYM_concatenated_string)
        return false;
    struct ot_kids kids = ot_lower_kids(lower, node);
    bool is_plain = true;
    for (size_t i = 0; i < kids.count; i++) {
        is_plain &= !read_prefix(lower, ot_lower_kid(lower, kids, i)->node).is_format;
        ot_lower_kid(lower, kids, i)->is_taken = true;
    }
    ot_lower_release(lower, kids);
    return is_plain;
}

static void lower_leaf_with_text(struct ot_lower *lower, enum ot_kind kind, TSNode node)
{
    uint32_t index = ot_lower_leaf(lower, kind, node);
    ot_lower_at(lower, index)->text = ot_lower_text(lower, node);
}

bool ot_lower_literal(struct ot_lower *lower, TSNode node, enum ot_symbol symbol)
{
    switch ((int)symbol) {
    case OT_SIGN_underscore:
    case OT_SYM_identifier: lower_leaf_with_text(lower, OT_NAME, node); return true;
    case OT_SYM_integer: lower_leaf_with_text(lower, OT_INTEGER, node); return true;
    case OT_SYM_float: lower_leaf_with_text(lower, OT_FLOAT, node); return true;
    case OT_SYM_true: ot_lower_leaf(lower, OT_TRUE, node); return true;
    case OT_SYM_false: ot_lower_leaf(lower, OT_FALSE, node); return true;
    case OT_SYM_none: ot_lower_leaf(lower, OT_CONST_NONE, node); return true;
    case OT_SYM_ellipsis: ot_lower_leaf(lower, OT_ELLIPSIS, node); return true;
    case OT_SYM_string: lower_string(lower, node); return true;
    case OT_SYM_concatenated_string: lower_concatenated(lower, node); return true;
    case OT_SYM_interpolation:
    case OT_SYM_format_expression: lower_interpolation(lower, node); return true;
    default: return false;
    }
}
