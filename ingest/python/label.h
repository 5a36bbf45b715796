/*
 * label.h: what the ingested tree calls itself.
 */
#ifndef OT_LABEL_H
#define OT_LABEL_H

struct ot_buf;

/* Appends "sglang 0.5.7": name and version from METADATA of a *.dist-info folder, PKG-INFO,
 * pyproject.toml or a version file, at root, above or below it; else the folder's name. */
void ot_label_find(const char *root, struct ot_buf *label);

#endif
