/*
 * heading.h: the headings of a kernel traces document.
 */
#ifndef OT_TRACES_HEADING_H
#define OT_TRACES_HEADING_H

struct ot_arena;

enum ot_traces_part {
    OT_TRACES_PART_OTHER,     /* before the first, or a section the format does not know */
    OT_TRACES_PART_SUMMARY,   /* ## Summary Table */
    OT_TRACES_PART_CLAIMS,    /* ## Kernel → Ops Mapping Table */
    OT_TRACES_PART_CHAINS,    /* ## Detailed Call Chains */
    OT_TRACES_PART_BREAKDOWN, /* ## Kernel Source Breakdown */
    OT_TRACES_PART_NOTES      /* ## Notes */
};

struct ot_traces_heading {
    int level;           /* number of '#'; 0: the line is no heading */
    const char *number;  /* '1.10', NULL if none */
    const char *title;   /* without number and '#' */
    const char *kernel;  /* of '1.10 name **(source)**'; NULL: names no kernel */
    const char *source;  /* NULL if none */
};

/* Takes line apart into *heading, whose texts belong to arena. */
void ot_traces_heading_parse(const char *line, struct ot_arena *arena,
                             struct ot_traces_heading *heading);

/* Which part of the document a heading of level 2 opens. */
enum ot_traces_part ot_traces_heading_part(const char *title);

/* 'Attention' of the heading 'Attention Kernels'; others, and NULL, as they are. */
const char *ot_traces_heading_category(const char *heading, struct ot_arena *arena);

#endif
