/*
 * grammar.h: the symbols and fields of tree-sitter-python as small numbers.
 *
 * Grammars number their symbols differently from release to release, so the numbers are
 * looked up by name, once. After that no names are compared.
 */
#ifndef OT_GRAMMAR_H
#define OT_GRAMMAR_H

#include <stdint.h>
#include <tree_sitter/api.h>

/* Named node kinds that are treated by name; all others are OT_SYM_OTHER. */
#define OT_SYMBOLS(X)                                                                       \
    X(module) X(block) X(comment) X(line_continuation) X(ERROR)                             \
    X(import_statement) X(import_from_statement) X(future_import_statement)                 \
    X(relative_import) X(aliased_import) X(wildcard_import) X(dotted_name)                  \
    X(assert_statement) X(expression_statement) X(return_statement) X(delete_statement)     \
    X(raise_statement) X(pass_statement) X(break_statement) X(continue_statement)           \
    X(if_statement) X(elif_clause) X(else_clause) X(match_statement) X(case_clause)         \
    X(for_statement) X(while_statement) X(try_statement) X(except_clause)                   \
    X(except_group_clause) X(finally_clause) X(with_statement) X(with_clause) X(with_item)  \
    X(function_definition) X(class_definition) X(decorated_definition) X(decorator)         \
    X(parameters) X(lambda_parameters) X(default_parameter) X(typed_parameter)              \
    X(typed_default_parameter) X(list_splat_pattern) X(dictionary_splat_pattern)            \
    X(keyword_separator) X(positional_separator) X(global_statement) X(nonlocal_statement)  \
    X(print_statement) X(exec_statement) X(type_alias_statement)                            \
    X(assignment) X(augmented_assignment) X(expression_list) X(pattern_list)                \
    X(tuple_pattern) X(list_pattern) X(as_pattern) X(as_pattern_target)                     \
    X(case_pattern) X(if_clause) X(identifier) X(attribute) X(subscript) X(slice) X(call)   \
    X(argument_list) X(keyword_argument) X(list_splat) X(dictionary_splat)                  \
    X(parenthesized_list_splat) X(string) X(string_start) X(string_content) X(string_end)   \
    X(concatenated_string) X(interpolation) X(type_conversion) X(format_specifier)          \
    X(format_expression) X(integer) X(float) X(true) X(false) X(none) X(ellipsis)           \
    X(tuple) X(list) X(set) X(dictionary) X(pair) X(list_comprehension)                     \
    X(set_comprehension) X(dictionary_comprehension) X(generator_expression)                \
    X(for_in_clause) X(conditional_expression) X(boolean_operator) X(not_operator)          \
    X(comparison_operator) X(binary_operator) X(unary_operator) X(lambda) X(yield)          \
    X(await) X(named_expression) X(parenthesized_expression) X(type) X(generic_type)        \
    X(type_parameter) X(union_type) X(member_type) X(splat_type) X(escape_interpolation)

/* Words and signs that matter; the others are OT_SYM_SIGN. */
#define OT_SIGNS(X)                                                                         \
    X(async, "async") X(and, "and") X(or, "or") X(from, "from") X(colon, ":")               \
    X(comma, ",") X(eq, "==") X(ne, "!=") X(ne2, "<>") X(lt, "<") X(le, "<=") X(gt, ">")    \
    X(ge, ">=") X(in, "in") X(not_in, "not in") X(is, "is") X(is_not, "is not")             \
    X(star, "*") X(underscore, "_")

#define OT_FIELDS(X)                                                                        \
    X(alias) X(alternative) X(argument) X(arguments) X(attribute) X(body) X(cause)          \
    X(condition) X(consequence) X(definition) X(expression) X(format_specifier)             \
    X(function) X(guard) X(key) X(left) X(module_name) X(name) X(object) X(operator)        \
    X(operators) X(parameters) X(return_type) X(right) X(subject) X(subscript)              \
    X(superclasses) X(type) X(type_parameters) X(value)

enum ot_symbol {
    OT_SYM_OTHER,
    OT_SYM_SIGN,
#define X(name) OT_SYM_##name,
    OT_SYMBOLS(X)
#undef X
#define X(name, text) OT_SIGN_##name,
    OT_SIGNS(X)
#undef X
    OT_SYM_COUNT
};

enum ot_field {
    OT_FIELD_NONE,
#define X(name) OT_FIELD_##name,
    OT_FIELDS(X)
#undef X
    OT_FIELD_COUNT
};

/* The language, and the numbers above by the grammar's own. */
extern const TSLanguage *ot_grammar_language;

/* Fills the tables. Call once, before any thread. */
void ot_grammar_load(void);

/* Our number for the kind of a node, for a field; 0 for one that none of the lists above names. */
enum ot_symbol ot_grammar_symbol(TSNode node);
enum ot_field ot_grammar_field(TSFieldId field);

/* The first child of a node in a field; a null node if there is none. */
TSNode ot_grammar_child(TSNode node, enum ot_field field);

#endif
