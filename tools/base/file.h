/*
 * file.h: a whole text file in memory.
 */
#ifndef OT_FILE_H
#define OT_FILE_H

struct ot_buf;
struct ot_err;

/* Appends the text of the file at path to text; '-' is standard input. -1 where it can not be read, is no text (a zero
 * byte), or is larger than 256 MB. */
int ot_file_read(const char *path, struct ot_buf *text, struct ot_err *err);

#endif
