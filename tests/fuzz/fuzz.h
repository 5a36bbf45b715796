/*
 * fuzz.h: what the fuzzers share. A fuzzer is one file with LLVMFuzzerTestOneInput; it is linked with libFuzzer, which
 * invents inputs, or with replay.c, which runs those of corpus/.
 */
#ifndef OT_FUZZ_H
#define OT_FUZZ_H

#include <stddef.h>
#include <stdint.h>

/* Runs the code under test on one input. Returns 0; what is wrong aborts. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The path of a file with that name in a folder of this process, which goes when the process ends. Valid until then;
 * name must live as long. */
const char *ot_fuzz_path(const char *name);

/* Writes the file at path. */
void ot_fuzz_write(const char *path, const void *data, size_t size);

/* Makes a small linked database at path: the graph and the document of tests/fixture. */
void ot_fuzz_make_database(const char *path);

/* Aborts with what was expected, unless it is so. */
void ot_fuzz_expect(int is_so, const char *expected);

#endif
