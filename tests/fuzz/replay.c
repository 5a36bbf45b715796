/*
 * replay.c: runs a fuzzer's code on the files of the folders that it is given, in the order of their names.
 * usage: fuzz-NAME FOLDER…
 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

#include "tests/fuzz/fuzz.h"
#include "tools/base/buf.h"

static void run_file(const char *path)
{
    struct ot_buf text = OT_BUF_INIT;
    char part[4096];
    size_t length;
    FILE *file = fopen(path, "rb");
    ot_fuzz_expect(file != NULL, path);
    while ((length = fread(part, 1, sizeof part, file)) > 0)
        ot_buf_add(&text, part, length);
    fclose(file);
    /* In a piece of its own, so that a look behind its end is seen. */
    uint8_t *data = malloc(text.length ? text.length : 1);
    ot_fuzz_expect(data != NULL, "memory");
    for (size_t i = 0; i < text.length; i++)
        data[i] = (uint8_t)text.data[i];
    fprintf(stderr, "%s\n", path);
    LLVMFuzzerTestOneInput(data, text.length);
    free(data);
    ot_buf_release(&text);
}

static size_t run_folder(const char *folder)
{
    struct dirent **entries;
    size_t count = 0;
    int total = scandir(folder, &entries, NULL, alphasort);
    for (int i = 0; i < total; i++) {
        if (entries[i]->d_name[0] != '.') {
            struct ot_buf path = OT_BUF_INIT;
            ot_buf_printf(&path, "%s/%s", folder, entries[i]->d_name);
            run_file(path.data);
            ot_buf_release(&path);
            count++;
        }
        free(entries[i]);
    }
    if (total >= 0)
        free(entries);
    return count;
}

int main(int argc, char **argv)
{
    size_t count = 0;
    for (int i = 1; i < argc; i++)
        count += run_folder(argv[i]);
    ot_fuzz_expect(count > 0, "inputs to run");
    return 0;
}
