/*
 * launch_command.c: the words of a launch command, read by the options that the source declares.
 *
 * Reads: launch_program.
 */
#include "ingest/link/launch/launch_command.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/options.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/limit.h"
#include "ingest/link/launch/launch_builtin.h"
#include "ingest/link/launch/launch_call.h"
#include "ingest/link/launch/launch_choice.h"
#include "ingest/link/launch/launch_operator.h"
#include "ingest/link/launch/launch_option.h"
#include "ingest/link/launch/launch_rule.h"
#include "ingest/link/launch/launch_target.h"
#include "ingest/link/launch/launch_thing.h"
#include "ingest/link/source/program.h"
#include "schema/db.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/nearest.h"

struct words {
    const char **items; size_t count, capacity;
};

/* Splits a command as a shell does: quotes, backslashes; a backslash before the end of a line joins it. */
static int split(struct ot_launch *l, const char *command, struct words *words, struct ot_err *err)
{
    struct ot_buf word = OT_BUF_INIT;
    char quote = 0;
    bool is_any = false;
    for (const char *at = command;; at++) {
        if (*at == '\\' && at[1] && quote != '\'') {
            if (at[1] != '\n')
                ot_buf_add_char(&word, at[1]), is_any = true;
            at++;
        } else if (*at && quote ? *at == quote : *at == '"' || *at == '\'') {
            quote = quote ? 0 : *at;
            is_any = true;
        } else if (*at && (quote || !isspace((unsigned char)*at))) {
            ot_buf_add_char(&word, *at);
            is_any = true;
        } else if (is_any) {
            ot_grow(&words->items, &words->capacity, words->count + 1, sizeof(*words->items));
            words->items[words->count++] = ot_arena_strndup(&l->arena, word.data, word.length);
            ot_buf_clear(&word);
            is_any = false;
        }
        if (!*at)
            break;
    }
    ot_buf_release(&word);
    return quote ? ot_err_set(err, "a quote is not closed: %s", command) : 0;
}

/* "NAME=VALUE" before the command. */
static bool is_environment(const char *word)
{
    size_t length = 0;
    while (isalnum((unsigned char)word[length]) || word[length] == '_')
        length++;
    return length && word[length] == '=' && !isdigit((unsigned char)*word);
}

static const struct ot_launch_option *find(const struct ot_launch *l, const char *name, size_t length, bool is_start)
{
    const struct ot_launch_option *found = NULL;
    for (size_t i = 0; i < l->option_count; i++)
        for (size_t k = 0; k < l->options[i].name_count; k++) {
            if (strncmp(l->options[i].names[k], name, length) != 0 || (!is_start && l->options[i].names[k][length]))
                continue;
            if (found && found->field != l->options[i].field && is_start)
                return NULL; /* it may be either */
            found = found ? found : &l->options[i];
        }
    return found;
}

static int refuse(const struct ot_launch *l, const char *word, size_t length, struct ot_err *err)
{
    struct ot_nearest nearest = {0};
    struct ot_buf text = OT_BUF_INIT;
    char *name = ot_arena_strndup(&l->a->arena, word, length);
    for (size_t i = 0; i < l->option_count; i++)
        for (size_t k = 0; k < l->options[i].name_count; k++)
            ot_nearest_consider(&nearest, name, l->options[i].names[k]);
    ot_nearest_print(&nearest, &text);
    ot_err_set(err, "the source declares no option '%s'%s%s", name, text.length ? "; the nearest: " : "", text.data);
    ot_buf_release(&text);
    return -1;
}

static struct ot_thing *convert(struct ot_launch *l, const struct ot_launch_option *option, const char *word,
                                struct ot_err *err)
{
    struct ot_thing *text = ot_launch_text(l, word), *type = option->type, *value = text;
    const char *name = type && type->kind == OT_THING_OUTSIDE ? ot_launch_string(l, type) : "";
    const struct ot_launch_rule *rule = *name ? ot_launch_rule_of(l, name) : NULL;
    if (strcmp(name, "builtins.int") == 0 || strcmp(name, "builtins.float") == 0) {
        value = ot_launch_number(l, word);
        bool is_whole = value->kind == OT_THING_INTEGER;
        if (is_whole ? false : name[9] == 'i' || value->kind != OT_THING_REAL) {
            ot_err_set(err, "'%s' is no number, which %s takes", word, option->names[0]);
            return NULL;
        }
        if (is_whole && name[9] == 'f')
            value = ot_launch_real(l, (double)value->number);
    } else if (rule && rule->role == OT_LAUNCH_JSON) {
        struct ot_err own = {""};
        value = ot_launch_json(l, word, OT_LAUNCH_GIVEN, &own);
        if (!value) {
            ot_err_set(err, "%s: %s", option->names[0], own.message);
            return NULL;
        }
    } else if (type && type->kind != OT_THING_UNKNOWN && strcmp(name, "builtins.str") != 0) {
        struct ot_passed passed = {.place = OT_LAUNCH_GIVEN};
        ot_launch_pass(&passed, NULL, text, OT_LAUNCH_GIVEN);
        value = ot_launch_call(l, type, &passed);
        free(passed.items);
    }
    return ot_launch_choose(l, option, word, value, err);
}

/* An action of the source: does it take no value, and what does it store? */
static bool is_flag_class(const struct ot_launch *l, const struct ot_thing *action)
{
    const struct ot_ast *ast = &l->a->files[action->file].ast;
    for (uint32_t n = action->node; n < ast->nodes[action->node].end; n++) {
        bool is_keyword = ast->nodes[n].kind == OT_KEYWORD, is_param = ast->nodes[n].kind == OT_PARAM;
        uint32_t value = is_keyword ? n + 1 : is_param ? ast->nodes[n + 1].end : 0;
        if (value && strcmp(ot_text(l->a, ast->nodes[n].text), "nargs") == 0 && ast->nodes[value].kind == OT_INTEGER &&
            strcmp(ot_text(l->a, ast->nodes[value].text), "0") == 0)
            return true;
    }
    return false;
}

/* setattr(namespace, self.dest, VALUE) in it. */
static struct ot_thing *stored_by(struct ot_launch *l, const struct ot_thing *action, struct ot_thing *given)
{
    const struct ot_ast *ast = &l->a->files[action->file].ast;
    for (uint32_t n = action->node; n < ast->nodes[action->node].end; n++) {
        if (ast->nodes[n].kind != OT_CALL || strcmp(ot_text(l->a, ast->nodes[n + 1].text), "setattr") != 0)
            continue;
        uint32_t value = ot_ast_child(ast, n, 3);
        if (ast->nodes[value].kind == OT_TRUE || ast->nodes[value].kind == OT_FALSE)
            return ot_launch_truth(l, ast->nodes[value].kind == OT_TRUE);
        if (ast->nodes[value].kind == OT_NAME && strcmp(ot_text(l->a, ast->nodes[value].text), "values") == 0 && given)
            return given;
    }
    return l->unknown;
}

static bool is_value(const char *word)
{
    return *word != '-' || !word[1] || isdigit((unsigned char)word[1]) || word[1] == '.';
}

/* The value of an option from the words behind it, from *at on; NULL with *err set. */
static struct ot_thing *read_value(struct ot_launch *l, const struct ot_launch_option *option, const char *inside,
                                   const struct words *words, size_t *at, struct ot_err *err)
{
    const char *action = option->action && option->action->kind == OT_THING_TEXT
                             ? ot_launch_string(l, option->action) : "";
    bool is_class = option->action && option->action->kind == OT_THING_CLASS;
    bool is_either = option->action && option->action->kind == OT_THING_OUTSIDE;
    const char *many = option->nargs && option->nargs->kind == OT_THING_TEXT ? ot_launch_string(l, option->nargs) : "";
    bool is_flag = strstr(action, "store_") == action || is_either || (is_class && is_flag_class(l, option->action));
    if (is_flag && inside) {
        ot_err_set(err, "%s takes no value", option->names[0]);
        return NULL;
    }
    if (is_flag)
        return is_class ? stored_by(l, option->action, NULL) : strcmp(action, "store_const") != 0
                   ? ot_launch_truth(l, strcmp(action, "store_false") != 0)
                   : option->constant ? option->constant : l->unknown;
    if (*many == '?' && !inside && (*at >= words->count || !is_value(words->items[*at])))
        return option->constant ? option->constant : l->unknown;
    bool is_list = *many == '+' || *many == '*' || (option->nargs && option->nargs->kind == OT_THING_INTEGER);
    struct ot_thing *all = ot_launch_container(l, OT_THING_LIST, NULL, 0), *value = NULL;
    do {
        const char *word = inside ? inside : *at < words->count && is_value(words->items[*at])
                                                 ? words->items[(*at)++] : NULL;
        if (!word) {
            if (!value && *many != '*')
                ot_err_set(err, "%s needs a value", option->names[0]);
            break;
        }
        value = convert(l, option, word, err);
        if (!value)
            return NULL;
        ot_launch_put(l, all, NULL, value, OT_LAUNCH_GIVEN);
    } while (is_list && !inside);
    if (is_class && value)
        return stored_by(l, option->action, is_list ? all : value);
    return is_list && (value || *many == '*') ? all : value;
}

/* *is_elsewhere: set where the option is read by the launcher alone, which may find others by it (--config FILE). */
static int read_option(struct ot_launch *l, const struct words *words, size_t *at, bool *is_elsewhere,
                       struct ot_err *err)
{
    const char *word = words->items[(*at)++], *equals = strchr(word, '=');
    size_t length = equals ? (size_t)(equals - word) : strlen(word);
    bool is_option = *word == '-' && length > 1, is_not = false;
    const struct ot_launch_option *option = is_option ? find(l, word, length, false) : NULL;
    if (!option && is_option && strncmp(word, "--no-", 5) == 0) {
        struct ot_buf name = OT_BUF_INIT;
        ot_buf_printf(&name, "--%.*s", (int)(length - 5), word + 5);
        option = find(l, name.data, name.length, false);
        is_not = option && option->action && option->action->kind == OT_THING_OUTSIDE;
        option = is_not ? option : NULL;
        ot_buf_release(&name);
    }
    if (!option && is_option && length > 2)
        option = find(l, word, length, true);
    if (!option)
        return refuse(l, word, length, err);
    struct ot_thing *value = read_value(l, option, equals ? equals + 1 : NULL, words, at, err);
    if (!value)
        return -1;
    if (!ot_launch_find_name(l, l->record, option->field))
        *is_elsewhere = true;
    else
        ot_launch_put(l, l->record, ot_launch_symbol(l, option->field), is_not ? l->no : value, OT_LAUNCH_GIVEN);
    return 0;
}

/* Refuses a command whose words before its options start something else than the source. */
static int check_program(struct ot_launch *l, const char *program, struct ot_err *err)
{
    struct ot_buf shown = OT_BUF_INIT;
    sqlite3_stmt *rows = NULL;
    bool is_known = false;
    int step = -1;
    if (ot_db_prepare(l->a->db, "SELECT ?1 GLOB pattern, shown FROM launch_program ORDER BY pattern", &rows,
                      err) == 0 &&
        ot_db_bind_text(rows, 1, program, err) == 0)
        while ((step = ot_db_step(rows, err)) == 1) {
            is_known = is_known || sqlite3_column_int(rows, 0);
            const char *text = ot_db_text(rows, 1);
            if (*text)
                ot_buf_printf(&shown, "%s'%s'", shown.length ? " or " : "", text);
        }
    if (step == 0 && !is_known)
        step = ot_err_set(err, "'%s' does not start what is linked; %s does", program, shown.data);
    sqlite3_finalize(rows);
    ot_buf_release(&shown);
    return step;
}

/* Does the configuration give a field of the server? 1, 0, or -1 with *err set. */
static int is_given(const struct ot_launch *l, ot_sym field, struct ot_err *err)
{
    sqlite3_stmt *row = NULL;
    if (ot_db_prepare(l->a->db, "SELECT 1 FROM configuration WHERE name = 'server.' || ?1", &row, err))
        return -1;
    int step = ot_db_bind_text(row, 1, ot_text(l->a, field), err) ? -1 : ot_db_step(row, err);
    sqlite3_finalize(row);
    return step;
}

/* Notes the options that the source requires, and that neither the command gives nor the configuration. */
static int note_required(struct ot_launch *l, struct ot_err *err)
{
    struct ot_buf text = OT_BUF_INIT;
    int result = 0;
    ot_buf_printf(&text, "%s: the source requires ", l->a->options->launch_origin);
    const size_t none = text.length;
    for (size_t i = 0; i < l->option_count && result >= 0; i++) {
        const struct ot_launch_option *option = &l->options[i];
        const struct ot_thing_item *item = ot_launch_find_name(l, l->record, option->field);
        if (!option->is_required || !item || (item->place.line && !item->place.file))
            continue;
        result = is_given(l, option->field, err);
        if (result == 0)
            ot_buf_printf(&text, "%s%s", text.length > none ? ", " : "", option->names[0]);
    }
    if (text.length > none) {
        ot_buf_add_str(&text, ", which nothing gives");
        ot_limit_note_at(l->a, 0, 0, "required", ot_text(l->a, ot_symbol(l->a, text.data)));
    }
    ot_buf_release(&text);
    return result < 0 ? -1 : 0;
}

int ot_launch_command(struct ot_launch *l, const char *command, struct ot_err *err)
{
    struct words words = {0};
    size_t at = 0;
    bool is_elsewhere = false;
    int result = split(l, command, &words, err);
    for (; result == 0 && at < words.count && is_environment(words.items[at]); at++) {
        const char *equals = strchr(words.items[at], '=');
        ot_sym name = ot_intern_add(&l->a->names, words.items[at], (size_t)(equals - words.items[at]));
        if (!ot_launch_find_name(l, l->environment, name)) /* the configuration comes after the command */
            ot_launch_put(l, l->environment, ot_launch_symbol(l, name), ot_launch_text(l, equals + 1),
                          OT_LAUNCH_GIVEN);
    }
    struct ot_buf program = OT_BUF_INIT;
    for (; result == 0 && at < words.count && strncmp(words.items[at], "--", 2) != 0; at++)
        ot_buf_printf(&program, "%s%s", program.length ? " " : "", words.items[at]);
    if (result == 0)
        result = check_program(l, program.data ? program.data : "", err);
    ot_buf_release(&program);
    while (result == 0 && at < words.count)
        result = read_option(l, &words, &at, &is_elsewhere, err);
    free(words.items);
    return result || is_elsewhere ? result : note_required(l, err);
}
