/*
 * trace_print.c: the call chains of a kernel, written as trees.
 *
 * Reads: trees. Writes: markdown. Must not know: where chains come from.
 *
 * What hangs from a call is written once in the document; elsewhere a line names the section, and the call where it is
 * another. The first chain of a section is written out.
 */
#include "report/kernel_traces/trace_print.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "report/kernel_traces/trace_tree.h"
#include "report/op_traces/section.h"
#include "tools/base/buf.h"
#include "tools/base/markdown.h"
#include "tools/base/mem.h"

#define BLANK OT_MD_BLANK

/* A line that was written with what hangs from it. */
struct ot_trace_place {
    const struct ot_trace_step *step;
    uint32_t section; /* of names */
};

static void add_connectors(const struct ot_trace_tree *tree, size_t node, struct ot_buf *out)
{
    struct ot_buf line = OT_BUF_INIT;
    size_t parent = tree->nodes[node].parent;
    if (parent == 0)
        return;
    ot_buf_add_str(&line, tree->nodes[node].next ? "├─>" BLANK : "└─>" BLANK);
    for (; tree->nodes[parent].parent; parent = tree->nodes[parent].parent) {
        struct ot_buf longer = OT_BUF_INIT;
        ot_buf_add_str(&longer, tree->nodes[parent].next ? "│" BLANK BLANK BLANK : BLANK BLANK BLANK BLANK);
        ot_buf_add(&longer, line.data, line.length);
        ot_buf_release(&line);
        line = longer;
    }
    ot_buf_add(out, line.data, line.length);
    ot_buf_release(&line);
}

/* Is it one name with dots, subscripts and calls, which a reader takes for a call as it stands? */
static bool is_name(const char *text)
{
    long depth = 0;
    if (!isalpha((unsigned char)*text) && *text != '_' && *text != '.')
        return false;
    for (; *text; text++) {
        depth += (*text == '[' || *text == '(') - (*text == ']' || *text == ')');
        if (depth == 0 && !isalnum((unsigned char)*text) && !strchr("_.])", *text))
            return false;
    }
    return depth == 0;
}

static void add_call(const struct ot_trace_step *step, const struct ot_report_link *link, bool is_root,
                     struct ot_buf *out)
{
    struct ot_buf text = OT_BUF_INIT;
    ot_buf_printf(&text, "%s()", step->callee);
    if (link->prefix) {
        ot_buf_add_char(out, '[');
        if (is_name(step->callee))
            ot_md_add_text(out, text.data, OT_MD_LINK);
        else
            ot_md_add_code(out, text.data, OT_MD_LINK);
        ot_buf_add_str(out, "](");
        ot_md_add_target(out, link->prefix, false);
        ot_md_add_target(out, step->file, true);
        ot_buf_printf(out, "%s%ld)", link->mark, step->line);
    } else {
        ot_md_add_text(out, text.data, is_root ? OT_MD_LINE_START : OT_MD_INLINE);
    }
    ot_buf_release(&text);
}

static void add_note(struct ot_buf *notes, const char *text)
{
    if (!text || !*text)
        return;
    ot_buf_add_str(notes, notes->length ? "; " : "");
    ot_buf_add_str(notes, text);
}

/* same: the line from which hangs what hangs from this one; NULL if none. section: where it stands, NULL: in this. */
static void add_line(const struct ot_trace_tree *tree, size_t number, const struct ot_report_link *link,
                     const struct ot_trace_step *same, const char *section, struct ot_buf *out)
{
    const struct ot_trace_node *node = &tree->nodes[number];
    const struct ot_trace_step *step = &node->step;
    struct ot_buf notes = OT_BUF_INIT;

    add_connectors(tree, number, out);
    if (step->call_id)
        add_call(step, link, node->parent == 0, out);
    if (step->source) {
        ot_buf_add_str(out, " **(");
        ot_md_add_text(out, step->source, OT_MD_INLINE);
        ot_buf_add_str(out, ")**");
    }
    add_note(&notes, step->class);
    add_note(&notes, step->note);
    add_note(&notes, node->remark);
    if (same && same->call_id == step->call_id)
        ot_buf_printf(&notes, "%sas %s%s", notes.length ? "; " : "", section ? "in " : "above", section ? section : "");
    else if (same)
        ot_buf_printf(&notes, "%son as %s() L%ld%s%s", notes.length ? "; " : "", same->callee, same->line,
                      section ? " in " : "", section ? section : "");
    if (notes.length) {
        ot_buf_add_str(out, step->call_id ? " *(" : "**(");
        ot_md_add_text(out, notes.data, OT_MD_INLINE);
        ot_buf_add_str(out, step->call_id ? ")*" : ")**");
    }
    if (step->is_op)
        ot_buf_add_str(out, " ← **OP**");
    ot_buf_add_str(out, "  \n");
    ot_buf_release(&notes);
}

void ot_trace_printed_init(struct ot_trace_printed *printed)
{
    *printed = (struct ot_trace_printed){ .is_first = true };
    ot_intern_init(&printed->names);
    ot_intern_init(&printed->shapes);
    ot_intern_init(&printed->keys);
    ot_intern_init(&printed->firsts);
}

void ot_trace_printed_release(struct ot_trace_printed *printed)
{
    ot_intern_release(&printed->names);
    ot_intern_release(&printed->shapes);
    ot_intern_release(&printed->keys);
    ot_intern_release(&printed->firsts);
    free(printed->places);
    free(printed->first_shapes);
}

void ot_trace_printed_section(struct ot_trace_printed *printed, const char *section)
{
    printed->section = ot_intern_str(&printed->names, section);
    printed->is_first = true;
}

/* Of each node, the number of what hangs from it, 0 of a leaf: equal for equal lines. The caller frees it. */
static uint32_t *number_shapes(const struct ot_trace_tree *tree, struct ot_trace_printed *printed)
{
    uint32_t *shapes = ot_calloc(tree->count, sizeof *shapes);
    struct ot_buf text = OT_BUF_INIT;
    for (size_t node = tree->count; node-- > 0;) { /* what hangs from a node stands behind it */
        ot_buf_clear(&text);
        for (size_t child = tree->nodes[node].first_child; child; child = tree->nodes[child].next) {
            const struct ot_trace_node *n = &tree->nodes[child];
            ot_buf_printf(&text, "%lld %d %u %s\n%s\n%s\n", (long long)n->step.call_id, n->step.is_op, shapes[child],
                          n->step.class ? n->step.class : "", n->step.note ? n->step.note : "",
                          n->remark ? n->remark : "");
        }
        shapes[node] = ot_intern_add(&printed->shapes, text.data, text.length);
    }
    ot_buf_release(&text);
    return shapes;
}

/* Is it an op's call, or one above? */
static bool is_at_op(const struct ot_trace_tree *tree, size_t node)
{
    while (node && !tree->nodes[node].step.is_op)
        node = tree->nodes[node].parent;
    return node != 0;
}

/* Does a reader find the node? Below an op he looks for the first line of the section that reads the same and from
 * which something hangs. */
static bool is_found_there(const struct ot_trace_step *step, uint32_t shape, struct ot_trace_printed *printed)
{
    struct ot_buf text = OT_BUF_INIT;
    ot_buf_printf(&text, "%u\n%s\n%s\n%ld\n%s\n%s", printed->section, step->callee, step->file, step->line,
                  step->class ? step->class : "", step->note ? step->note : "");
    uint32_t known = printed->firsts.count;
    uint32_t number = ot_intern_add(&printed->firsts, text.data, text.length);
    ot_buf_release(&text);
    ot_grow(&printed->first_shapes, &printed->first_capacity, number + 1, sizeof *printed->first_shapes);
    if (number >= known)
        printed->first_shapes[number] = shape;
    return printed->first_shapes[number] == shape;
}

/* The place where what hangs from a node is written already: of an op's call at any op, else of the same call. NULL
 * where there is none: it is the node from now on. */
static const struct ot_trace_place *find_place(const struct ot_trace_tree *tree, size_t node, uint32_t shape,
                                               struct ot_trace_printed *printed)
{
    const struct ot_trace_step *step = &tree->nodes[node].step;
    bool is_below = !is_at_op(tree, node);
    struct ot_buf key = OT_BUF_INIT;
    ot_buf_printf(&key, "%u %lld %s", shape, step->is_op ? 0LL : (long long)step->call_id,
                  is_below && step->class ? step->class : "");
    uint32_t known = printed->keys.count;
    uint32_t number = ot_intern_add(&printed->keys, key.data, key.length);
    ot_buf_release(&key);
    ot_grow(&printed->places, &printed->capacity, number + 1, sizeof *printed->places);
    if (number >= known)
        printed->places[number].step = NULL;
    struct ot_trace_place *place = &printed->places[number];
    if (place->step && (place->section == printed->section || !printed->is_first))
        return place;
    if (!is_below || is_found_there(step, shape, printed))
        *place = (struct ot_trace_place){ step, printed->section };
    return NULL;
}

void ot_trace_print(const struct ot_trace_tree *tree, const struct ot_report_link *link,
                    struct ot_trace_printed *printed, struct ot_buf *out)
{
    uint32_t *shapes = printed ? number_shapes(tree, printed) : NULL;
    for (size_t node = tree->nodes[0].first_child; node;) {
        bool is_root = tree->nodes[node].parent == 0, has_more = tree->nodes[node].first_child != 0;
        bool is_sought = printed && !is_root && has_more && (printed->section || is_at_op(tree, node));
        const struct ot_trace_place *same = is_sought ? find_place(tree, node, shapes[node], printed) : NULL;
        const char *section =
            same && same->section != printed->section ? ot_intern_text(&printed->names, same->section) : NULL;
        if (is_root)
            ot_buf_add_char(out, '\n');
        add_line(tree, node, link, same ? same->step : NULL, section, out);
        if (printed && !has_more)
            printed->is_first = false;
        node = ot_trace_tree_following(tree, 0, node, !same);
    }
    free(shapes);
}
