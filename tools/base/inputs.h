/*
 * inputs.h: an output that is an input is refused before anything is written.
 *
 * Reports and databases can be made again; a kernel traces document and a source can not. Two
 * names are one file when device and inode are the same, whatever links lead there; a terminal may be both.
 */
#ifndef OT_INPUTS_H
#define OT_INPUTS_H

struct ot_err;

/* Refuses output where it is the same file as input, or would be once both are made. what names the
 * input in the message: "the kernel traces document". NULL and "-" are no files. */
int ot_inputs_keep(const char *output, const char *input, const char *what, struct ot_err *err);

/* Refuses to replace an existing file that is an input by what it is: Python source by its name,
 * a SQLite database or a kernel traces document by how it begins (a date, or its title). */
int ot_inputs_keep_any(const char *output, struct ot_err *err);

/* Refuses to make a database of an existing file that is none. An empty file may become one, unless its name is that of
 * a source or a document: an empty __init__.py is a source. One whose first page is still to come has a journal. */
int ot_inputs_keep_no_database(const char *database, struct ot_err *err);

/* As ot_inputs_keep_any, but a kernel traces document may be replaced that carries the content hash of its source: it
 * can be made again. */
int ot_inputs_keep_written(const char *output, struct ot_err *err);

/* Gives a file that ot_inputs_keep_written would keep the name 'path~'; -1 where there is such a file already. */
int ot_inputs_put_aside(const char *path, struct ot_err *err);

#endif
