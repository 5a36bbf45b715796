/*
 * nearest.h: which known name a misspelt one was meant to be.
 */
#ifndef OT_NEAREST_H
#define OT_NEAREST_H

struct ot_nearest {
    const char *word;  /* as written */
    const char *name;  /* the nearest name so far, NULL where none is near */
    int distance;      /* of name */
};

/* What is more than two letters away is no misspelling. */
void ot_nearest_start(struct ot_nearest *nearest, const char *word);

/* Considers one known name; of equally near ones the shortest stays, then the first. A name that the
 * word begins is near. */
void ot_nearest_consider(struct ot_nearest *nearest, const char *name);

#endif
