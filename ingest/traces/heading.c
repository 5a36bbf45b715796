/*
 * heading.c: reads the headings of a kernel traces document.
 *
 * Reads: one line of text. Writes: nothing. Must not know: SQL, other lines.
 */
#include "ingest/traces/heading.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

#include "ingest/traces/inline.h"
#include "tools/base/mem.h"

/* Cuts '1.10 ' off *text and returns it, NULL if there is none. */
static const char *cut_number(const char **text, struct ot_arena *arena)
{
    size_t length = strspn(*text, "0123456789.");
    if (length == 0 || !isdigit((unsigned char)(*text)[0]) || (*text)[length] != ' ')
        return NULL;
    size_t used = length;
    while (used > 0 && (*text)[used - 1] == '.')
        used--;
    const char *number = ot_arena_strndup(arena, *text, used);
    *text += length + strspn(*text + length, " ");
    return number;
}

/* Reads 'name **(source)**' out of title: one identifier, with dots at most. Words like
 * 'Attention (decode)' are no kernel: without a number like 1.10 the source must stand in
 * *( )* or **( )**; with one it may be missing. */
static void find_kernel(struct ot_traces_heading *heading, struct ot_arena *arena)
{
    const char *p = heading->title;
    p += *p == '`' ? 1 : 0;
    size_t length = 0;
    while (isalnum((unsigned char)p[length]) || p[length] == '_' || p[length] == '.')
        length++;
    if (length == 0 || isdigit((unsigned char)p[0]) || p[length - 1] == '.')
        return;
    const char *rest = p + length;
    rest += strncmp(rest, "[grid]", 6) == 0 ? 6 : 0;
    rest += strncmp(rest, "()", 2) == 0 ? 2 : 0;
    rest += *rest == '`' ? 1 : 0;
    if (*rest != '\0' && *rest != ' ')
        return;
    bool is_numbered = heading->number && strchr(heading->number, '.');
    bool is_marked = strncmp(rest + strspn(rest, " "), "*", 1) == 0;
    const char *mark = ot_traces_strip(rest, strlen(rest), "*_", arena);
    size_t size = strlen(mark);
    if (size > 2 && mark[0] == '(' && mark[size - 1] == ')' && !strchr(mark + 1, '(')
        && (is_marked || is_numbered))
        heading->source = ot_traces_strip(mark + 1, size - 2, "*", arena);
    else if (size > 0 || !is_numbered)
        return;
    heading->kernel = ot_arena_strndup(arena, p, length);
}

void ot_traces_heading_parse(const char *line, struct ot_arena *arena,
                             struct ot_traces_heading *heading)
{
    memset(heading, 0, sizeof *heading);
    size_t level = strspn(line, "#");
    if (level == 0 || level > 6 || (line[level] != ' ' && line[level] != '\t' && line[level] != '\0'))
        return;
    heading->level = (int)level;
    size_t length = strlen(line + level);
    const char *text = ot_traces_strip(line + level, length, "", arena);
    length = strlen(text);
    while (length > 0 && text[length - 1] == '#')
        length--;
    text = ot_traces_plain(ot_traces_strip(text, length, "", arena), arena);
    heading->number = cut_number(&text, arena);
    heading->title = text;
    if (level >= 3)
        find_kernel(heading, arena);
}

enum ot_traces_part ot_traces_heading_part(const char *title)
{
    if (strcasestr(title, "call chain"))
        return OT_TRACES_PART_CHAINS;
    if (strcasestr(title, "breakdown"))
        return OT_TRACES_PART_BREAKDOWN;
    if (strcasestr(title, "mapping"))
        return OT_TRACES_PART_CLAIMS;
    if (strcasestr(title, "summary"))
        return OT_TRACES_PART_SUMMARY;
    if (strcasestr(title, "notes"))
        return OT_TRACES_PART_NOTES;
    return OT_TRACES_PART_OTHER;
}

const char *ot_traces_heading_category(const char *heading, struct ot_arena *arena)
{
    size_t length = heading ? strlen(heading) : 0;
    if (length > 8 && strcmp(heading + length - 8, " Kernels") == 0)
        return ot_arena_strndup(arena, heading, length - 8);
    return heading;
}
