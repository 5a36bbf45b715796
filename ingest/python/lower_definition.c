/*
 * lower_definition.c: functions, classes, lambdas and their parameters.
 */
#include "ingest/python/lower_internal.h"

/* Annotation and default of a parameter, and its name. */
static void lower_param(struct ot_lower *lower, struct ot_kid param, enum ot_param_kind kind)
{
    uint32_t index = ot_lower_open(lower, OT_PARAM, param.node);
    TSNode name = param.node, type = param.node, value = param.node;
    bool has_name = true, has_type = false, has_value = false;
    struct ot_kids kids = {lower->kid_count, 0};
    if (param.symbol != OT_SYM_identifier) {
        kids = ot_lower_kids(lower, param.node);
        has_type = ot_lower_take(lower, kids, OT_FIELD_type, &type);
        has_value = ot_lower_take(lower, kids, OT_FIELD_value, &value);
        has_name = ot_lower_take(lower, kids, OT_FIELD_name, &name) ||
                   ot_lower_take_any(lower, kids, &name);
    }
    enum ot_symbol symbol = has_name ? ot_grammar_symbol(name) : OT_SYM_OTHER;
    if (symbol == OT_SYM_list_splat_pattern || symbol == OT_SYM_dictionary_splat_pattern) {
        kind = symbol == OT_SYM_list_splat_pattern ? OT_PARAM_STAR : OT_PARAM_DOUBLE_STAR;
        name = ts_node_named_child(name, 0);
        has_name = !ts_node_is_null(name);
    }
    if (has_name) {
        ot_lower_at(lower, index)->text = ot_lower_text(lower, name);
        ot_lower_at(lower, index)->line = ts_node_start_point(name).row + 1;
    }
    ot_lower_at(lower, index)->flags = (uint8_t)kind;
    ot_lower_taken(lower, has_type, type, param.node);
    ot_lower_taken(lower, has_value, value, param.node);
    ot_lower_release(lower, kids);
    ot_lower_close(lower, index);
}

/* The place of the "/": what stands before it has no name for callers. 0 if there is none. */
static size_t find_separator(struct ot_lower *lower, struct ot_kids kids)
{
    for (size_t i = kids.count; i-- > 0;)
        if (ot_lower_kid(lower, kids, i)->symbol == OT_SYM_positional_separator)
            return i;
    return 0;
}

static bool is_star(struct ot_kid kid)
{
    if (kid.symbol == OT_SYM_keyword_separator || kid.symbol == OT_SYM_list_splat_pattern)
        return true;
    return kid.symbol == OT_SYM_typed_parameter &&
           ot_grammar_symbol(ts_node_named_child(kid.node, 0)) == OT_SYM_list_splat_pattern;
}

void ot_lower_params(struct ot_lower *lower, bool is_found, TSNode node, TSNode near)
{
    uint32_t index = ot_lower_open(lower, OT_PARAMS, is_found ? node : near);
    struct ot_kids kids = {lower->kid_count, 0};
    if (is_found)
        kids = ot_lower_plain_kids(lower, node);
    bool is_behind_star = false;
    size_t separator = find_separator(lower, kids);
    for (size_t i = 0; i < kids.count; i++) {
        struct ot_kid kid = *ot_lower_kid(lower, kids, i);
        if (kid.is_taken || kid.symbol == OT_SYM_ERROR)
            continue;
        ot_lower_kid(lower, kids, i)->is_taken = true;
        bool is_separator = kid.symbol == OT_SYM_keyword_separator ||
                            kid.symbol == OT_SYM_positional_separator;
        if (!is_separator)
            lower_param(lower, kid,
                        kid.symbol == OT_SYM_list_splat_pattern         ? OT_PARAM_STAR
                        : kid.symbol == OT_SYM_dictionary_splat_pattern ? OT_PARAM_DOUBLE_STAR
                        : is_behind_star                                ? OT_PARAM_KEYWORD_ONLY
                        : i < separator                                 ? OT_PARAM_POSITIONAL_ONLY
                                                                        : OT_PARAM_PLAIN);
        is_behind_star |= is_star(kid);
    }
    ot_lower_release(lower, kids);
    ot_lower_close(lower, index);
}

/* Decorators stand in the node around the definition; a plain one has none. */
static void lower_decorators(struct ot_lower *lower, const TSNode *decorated, TSNode near)
{
    uint32_t index = ot_lower_open(lower, OT_LIST_OF, near);
    if (decorated) {
        struct ot_kids kids = ot_lower_kids(lower, *decorated);
        TSNode part;
        while (ot_lower_take_symbol(lower, kids, OT_SYM_decorator, &part)) {
            struct ot_kids inner = ot_lower_kids(lower, part);
            TSNode expression;
            bool is_found = ot_lower_take_any(lower, inner, &expression);
            ot_lower_taken(lower, is_found, expression, part);
            ot_lower_release(lower, inner);
        }
        ot_lower_take(lower, kids, OT_FIELD_definition, &part);
        ot_lower_release(lower, kids);
    }
    ot_lower_close(lower, index);
}

/* Name, line of the name, and last line. */
static void set_name(struct ot_lower *lower, uint32_t index, struct ot_kids kids, TSNode node)
{
    TSNode name;
    if (ot_lower_take(lower, kids, OT_FIELD_name, &name)) {
        ot_lower_at(lower, index)->text = ot_lower_text(lower, name);
        ot_lower_at(lower, index)->line = ts_node_start_point(name).row + 1;
    }
    lower->result.spans[index].column = ts_node_end_point(node).row + 1;
}

static void lower_function(struct ot_lower *lower, TSNode node, const TSNode *decorated)
{
    uint32_t index = ot_lower_open(lower, OT_FUNCTION, node);
    lower_decorators(lower, decorated, node);
    struct ot_kids kids = ot_lower_kids(lower, node);
    set_name(lower, index, kids, node);
    if (ot_lower_has_sign(lower, kids, OT_SIGN_async))
        ot_lower_at(lower, index)->flags = OT_ASYNC;
    TSNode part;
    bool is_found = ot_lower_take(lower, kids, OT_FIELD_parameters, &part);
    ot_lower_params(lower, is_found, part, node);
    is_found = ot_lower_take(lower, kids, OT_FIELD_return_type, &part);
    ot_lower_taken(lower, is_found, part, node);
    uint32_t outer = lower->function;
    lower->function = index;
    is_found = ot_lower_take(lower, kids, OT_FIELD_body, &part);
    ot_lower_block(lower, is_found, part, node);
    lower->function = outer;
    ot_lower_release(lower, kids);
    ot_lower_close(lower, index);
}

static void lower_class(struct ot_lower *lower, TSNode node, const TSNode *decorated)
{
    uint32_t index = ot_lower_open(lower, OT_CLASS, node);
    lower_decorators(lower, decorated, node);
    struct ot_kids kids = ot_lower_kids(lower, node);
    set_name(lower, index, kids, node);
    TSNode part;
    bool is_found = ot_lower_take(lower, kids, OT_FIELD_superclasses, &part);
    uint32_t bases = ot_lower_open(lower, OT_LIST_OF, is_found ? part : node);
    if (is_found)
        ot_lower_arguments(lower, part);
    ot_lower_close(lower, bases);
    is_found = ot_lower_take(lower, kids, OT_FIELD_body, &part);
    ot_lower_block(lower, is_found, part, node);
    ot_lower_release(lower, kids);
    ot_lower_close(lower, index);
}

static void lower_lambda(struct ot_lower *lower, TSNode node)
{
    uint32_t index = ot_lower_open(lower, OT_LAMBDA, node);
    lower->result.spans[index].column = ts_node_end_point(node).row + 1;
    struct ot_kids kids = ot_lower_kids(lower, node);
    TSNode part;
    bool is_found = ot_lower_take(lower, kids, OT_FIELD_parameters, &part);
    ot_lower_params(lower, is_found, part, node);
    uint32_t outer = lower->function;
    lower->function = index;
    is_found = ot_lower_take(lower, kids, OT_FIELD_body, &part);
    ot_lower_taken(lower, is_found, part, node);
    lower->function = outer;
    ot_lower_release(lower, kids);
    ot_lower_close(lower, index);
}

static void lower_decorated(struct ot_lower *lower, TSNode node)
{
    TSNode inner = ot_grammar_child(node, OT_FIELD_definition);
    enum ot_symbol symbol = ts_node_is_null(inner) ? OT_SYM_OTHER : ot_grammar_symbol(inner);
    if (symbol == OT_SYM_function_definition)
        lower_function(lower, inner, &node);
    else if (symbol == OT_SYM_class_definition)
        lower_class(lower, inner, &node);
    else
        ot_lower_other(lower, node);
}

bool ot_lower_definition(struct ot_lower *lower, TSNode node, enum ot_symbol symbol)
{
    switch ((int)symbol) {
    case OT_SYM_function_definition: lower_function(lower, node, NULL); return true;
    case OT_SYM_class_definition: lower_class(lower, node, NULL); return true;
    case OT_SYM_decorated_definition: lower_decorated(lower, node); return true;
    case OT_SYM_lambda: lower_lambda(lower, node); return true;
    default: return false;
    }
}
