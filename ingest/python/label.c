/*
 * label.c: what the ingested tree calls itself.
 *
 * Reads: METADATA, PKG-INFO, pyproject.toml, _version.py, version.py.
 */
#include "ingest/python/label.h"

#include <glob.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "tools/base/buf.h"
#include "tools/base/mem.h"

/* Reads the start of a file; false if it cannot be read. */
static bool read_start(const char *path, struct ot_buf *text)
{
    char bytes[16384];
    FILE *file = ot_mem_look(fopen(path, "r"));
    if (!file)
        return false;
    size_t got = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    ot_buf_clear(text);
    for (size_t i = 0; i < got && bytes[i]; i++)
        ot_buf_add_char(text, bytes[i]);
    return got > 0;
}

/* The value of a line "key<separator> value", without quotes, into value. */
static bool find_value(const char *text, const char *key, char separator, char *value,
                       size_t size)
{
    size_t key_length = strlen(key);
    for (const char *line = text; line; line = strchr(line, '\n')) {
        line += *line == '\n';
        if (strncmp(line, key, key_length) != 0)
            continue;
        const char *at = line + key_length + strspn(line + key_length, " \t");
        if (*at != separator)
            continue;
        at += 1 + strspn(at + 1, " \t");
        if (separator == '=') { /* only a string; of "a = b = 'x'" the last part */
            const char *end = at + strcspn(at, "\n");
            at += strcspn(at, "\"'\n");
            if (at >= end)
                continue;
            at++;
        }
        size_t length = strcspn(at, "\"'\r\n");
        if (length == 0 || length >= size)
            continue;
        memcpy(value, at, length);
        value[length] = 0;
        return true;
    }
    return false;
}

static bool label_from_metadata(const char *path, struct ot_buf *text, struct ot_buf *label)
{
    char name[128], version[64];
    if (!read_start(path, text) || !find_value(text->data, "Name", ':', name, sizeof name) ||
        !find_value(text->data, "Version", ':', version, sizeof version))
        return false;
    ot_buf_printf(label, "%s %s", name, version);
    return true;
}

/* The files of a pattern; false if there are none. */
static bool find_files(const char *pattern, glob_t *found)
{
    int result = glob(pattern, 0, NULL, found);
    if (result == GLOB_NOSPACE)
        ot_mem_exhausted();
    return result == 0;
}

/* The first existing file of a pattern below folder that gives a label. */
static bool try_metadata(const char *folder, const char *pattern, struct ot_buf *label)
{
    struct ot_buf path = OT_BUF_INIT, text = OT_BUF_INIT;
    ot_buf_printf(&path, "%s/%s", folder, pattern);
    glob_t found;
    bool is_found = false;
    if (find_files(path.data, &found)) {
        for (size_t i = 0; i < found.gl_pathc && !is_found; i++)
            is_found = label_from_metadata(found.gl_pathv[i], &text, label);
        globfree(&found);
    }
    ot_buf_release(&path);
    ot_buf_release(&text);
    return is_found;
}

/* The __version__ in a version file below folder. */
static bool find_version(const char *folder, char *version, size_t size)
{
    static const char *const files[] = {"_version.py", "version.py", "*/_version.py",
                                        "*/version.py", "__init__.py"};
    struct ot_buf path = OT_BUF_INIT, text = OT_BUF_INIT;
    bool is_found = false;
    for (size_t i = 0; i < sizeof files / sizeof *files && !is_found; i++) {
        ot_buf_clear(&path);
        ot_buf_printf(&path, "%s/%s", folder, files[i]);
        glob_t found;
        if (!find_files(path.data, &found))
            continue;
        for (size_t j = 0; j < found.gl_pathc && !is_found; j++)
            is_found = read_start(found.gl_pathv[j], &text) &&
                       find_value(text.data, "__version__", '=', version, size);
        globfree(&found);
    }
    ot_buf_release(&path);
    ot_buf_release(&text);
    return is_found;
}

static bool try_pyproject(const char *folder, const char *file, struct ot_buf *label)
{
    struct ot_buf path = OT_BUF_INIT, text = OT_BUF_INIT;
    char name[128], version[64];
    ot_buf_printf(&path, "%s/%s", folder, file);
    bool is_found = read_start(path.data, &text) &&
                    find_value(text.data, "name", '=', name, sizeof name);
    if (is_found) {
        ot_buf_add_str(label, name);
        if (find_value(text.data, "version", '=', version, sizeof version) ||
            find_version(folder, version, sizeof version))
            ot_buf_printf(label, " %s", version);
    }
    ot_buf_release(&path);
    ot_buf_release(&text);
    return is_found;
}

void ot_label_find(const char *root, struct ot_buf *label)
{
    char *real = ot_mem_look(realpath(root, NULL));
    if (!real)
        return;
    char *folder = ot_strdup(real);
    bool is_found = false;
    for (int level = 0; level < 2 && !is_found && *folder; level++) {
        is_found = try_metadata(folder, "*.dist-info/METADATA", label) ||
                   try_metadata(folder, "PKG-INFO", label) ||
                   try_pyproject(folder, "pyproject.toml", label) ||
                   (level == 0 && (try_metadata(folder, "*/PKG-INFO", label) ||
                                   try_pyproject(folder, "python/pyproject.toml", label)));
        char *slash = strrchr(folder, '/');
        if (slash)
            *slash = 0;
    }
    if (!is_found) {
        char version[64];
        const char *slash = strrchr(real, '/');
        ot_buf_add_str(label, slash && slash[1] ? slash + 1 : real);
        if (find_version(real, version, sizeof version))
            ot_buf_printf(label, " %s", version);
    }
    free(folder);
    free(real);
}
