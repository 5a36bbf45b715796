/*
 * launch_shown.c: what str() shows of things that are known.
 */
#include "ingest/link/launch/launch_shown.h"

#include <string.h>

#include "tools/base/buf.h"

/* Adds what repr() shows of a thing; false where that is not known. */
static bool add_repr(struct ot_launch *l, struct ot_thing *thing, struct ot_buf *text)
{
    struct ot_thing *shown = ot_launch_shown(l, thing);
    const char *own = shown ? ot_launch_string(l, shown) : "";
    if (thing->kind == OT_THING_TEXT && (strpbrk(own, "'\\\n\r\t") || !ot_launch_is_plain(own)))
        return false;
    ot_buf_printf(text, thing->kind == OT_THING_TEXT ? "'%s'" : "%s", own);
    return shown != NULL;
}

/* Of a list or tuple. */
static bool add_items(struct ot_launch *l, const struct ot_thing *thing, struct ot_buf *text)
{
    bool is_list = thing->kind == OT_THING_LIST, is_known = ot_launch_is_whole(thing) && l->nested < OT_LAUNCH_NESTED;
    uint32_t count = thing->table ? thing->table->count : 0;
    l->nested++;
    ot_buf_add_char(text, is_list ? '[' : '(');
    for (uint32_t i = 0; i < count && is_known; i++) {
        ot_buf_add_str(text, i ? ", " : "");
        is_known = add_repr(l, thing->table->items[i].value, text);
    }
    ot_buf_add_str(text, is_list ? "]" : count == 1 ? ",)" : ")");
    l->nested--;
    return is_known;
}

struct ot_thing *ot_launch_shown(struct ot_launch *l, struct ot_thing *thing)
{
    struct ot_buf text = OT_BUF_INIT;
    struct ot_thing *shown = NULL;
    switch (thing->kind) {
    case OT_THING_TEXT: return thing;
    case OT_THING_NONE: return ot_launch_text(l, "None");
    case OT_THING_TRUTH: return ot_launch_text(l, thing->number ? "True" : "False");
    case OT_THING_INTEGER:
        ot_buf_printf(&text, "%lld", (long long)thing->number);
        shown = ot_launch_text(l, text.data);
        break;
    case OT_THING_LIST: case OT_THING_TUPLE:
        shown = add_items(l, thing, &text) ? ot_launch_text(l, text.data) : NULL;
        break;
    default: break;
    }
    ot_buf_release(&text);
    return shown;
}
