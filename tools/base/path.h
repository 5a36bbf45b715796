/*
 * path.h: where a path leads.
 */
#ifndef OT_PATH_H
#define OT_PATH_H

/* The path without links. What does not exist yet is joined to the folder where it would be made, also where a link
 * leads to it; links that lead in a circle are left. The caller frees it. */
char *ot_path_full(const char *path);

#endif
