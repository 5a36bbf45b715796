/*
 * walk.c: the Python files below the ingested roots.
 *
 * Where a file's name starts: at an import root, a folder from which Python would import. That
 * is the parent of the top package when the root lies inside one; else the root itself, and
 * below it each folder called python or src or holding pyproject.toml, setup.py or setup.cfg,
 * unless it lies in a package. Folders without __init__.py inside a package belong to it.
 * .git and __pycache__ are not entered.
 */
#include "ingest/python/walk.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "ingest/python/tuned_name.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/mem.h"

enum { DEPTH_MOST = 200 };

struct ot_walk_seen {
    dev_t device;
    ino_t inode;
};

/* A folder on the way down. */
struct folder {
    const struct folder *above;
    struct ot_walk_seen id;
    const char *root; /* of the ingested folder, without links */
    const char *disk;
    size_t below;  /* where the path below the ingested root starts in a file's disk path */
    const char *prefix; /* what stands before the import root's files: "" or "sglang/srt/" */
    size_t start;  /* where the path below the import root starts in a file's disk path */
    bool is_package;
    int depth;
};

void ot_walk_init(struct ot_walk *walk)
{
    memset(walk, 0, sizeof *walk);
    ot_arena_init(&walk->arena);
}

void ot_walk_release(struct ot_walk *walk)
{
    ot_arena_release(&walk->arena);
    free(walk->files);
    free(walk->tuned);
    free(walk->problems);
    free(walk->seen);
    memset(walk, 0, sizeof *walk);
}

static const char *join(struct ot_walk *walk, const char *a, const char *middle, const char *b)
{
    struct ot_buf text = OT_BUF_INIT;
    ot_buf_printf(&text, "%s%s%s", a, middle, b);
    char *copy = ot_arena_strndup(&walk->arena, text.data, text.length);
    ot_buf_release(&text);
    return copy;
}

static bool has_file(struct ot_walk *walk, const char *folder, const char *name)
{
    return access(join(walk, folder, "/", name), F_OK) == 0;
}

static void add_problem(struct ot_walk *walk, const char *file, const char *kind,
                        const char *text)
{
    ot_grow(&walk->problems, &walk->problem_capacity, walk->problem_count + 1,
            sizeof *walk->problems);
    walk->problems[walk->problem_count++] = (struct ot_walk_problem){
        file, kind, ot_arena_strndup(&walk->arena, text, strlen(text))};
}

/* "a/b/__init__.py" -> "a.b"; "a/b.py" -> "a.b". */
static const char *module_of(struct ot_walk *walk, const char *file, bool is_package)
{
    size_t length = strlen(file) - strlen(".py");
    if (is_package)
        length -= strlen("__init__");
    if (is_package && length > 0)
        length--;
    char *module = ot_arena_strndup(&walk->arena, file, length);
    for (char *c = module; *c; c++)
        if (*c == '/')
            *c = '.';
    return module;
}

static void add_file(struct ot_walk *walk, const struct folder *in, const char *disk)
{
    const char *base = strrchr(disk, '/');
    base = base ? base + 1 : disk;
    struct ot_walk_file file = {.disk = disk, .path = disk + in->below, .root = walk->root_count - 1,
                                .is_in_package = in->is_package || *in->prefix};
    file.is_package = strcmp(base, "__init__.py") == 0;
    file.file = join(walk, in->prefix, "", disk + in->start);
    file.module = module_of(walk, file.file, file.is_package);
    ot_grow(&walk->files, &walk->capacity, walk->count + 1, sizeof file);
    walk->files[walk->count++] = file;
}

static void add_tuned(struct ot_walk *walk, const char *disk, const char *shown, long rows, long columns)
{
    ot_grow(&walk->tuned, &walk->tuned_capacity, walk->tuned_count + 1, sizeof(*walk->tuned));
    walk->tuned[walk->tuned_count++] = (struct ot_walk_tuned){disk, shown, rows, columns};
}

static bool is_same(struct ot_walk_seen a, struct ot_walk_seen b)
{
    return a.device == b.device && a.inode == b.inode;
}

/* Whether a folder reached through a link is to be entered: not if it is one of those above,
 * and only once for each target. */
static bool may_follow(struct ot_walk *walk, const struct folder *in, struct ot_walk_seen id,
                       const char *name)
{
    for (const struct folder *f = in; f; f = f->above)
        if (is_same(f->id, id)) {
            add_problem(walk, name, "symlink loop", "leads back to a folder above it");
            return false;
        }
    for (size_t i = 0; i < walk->seen_count; i++)
        if (is_same(walk->seen[i], id)) {
            add_problem(walk, name, "symlink", "leads to a folder that was read before");
            return false;
        }
    ot_grow(&walk->seen, &walk->seen_capacity, walk->seen_count + 1, sizeof id);
    walk->seen[walk->seen_count++] = id;
    return true;
}

/* Whether a link leads to a place outside of the ingested folder. */
static bool leads_out(const struct folder *in, const char *disk)
{
    char *real = ot_mem_look(realpath(disk, NULL));
    size_t length = strlen(in->root);
    bool is_out = !real || strncmp(real, in->root, length) != 0 || (real[length] && real[length] != '/');
    free(real);
    return is_out;
}

/* Notes why something cannot be read, from errno: for want of permission it is a problem, and a
 * link that leads nowhere is, too; otherwise the walk has failed. */
static void note_unreadable(struct ot_walk *walk, const char *disk, const char *shown, bool is_link)
{
    bool is_denied = errno == EACCES || errno == EPERM;
    if (is_denied || (is_link && (errno == ENOENT || errno == ELOOP || errno == ENOTDIR))) {
        add_problem(walk, shown, "unreadable", strerror(errno));
        walk->denied_count += is_denied;
    } else if (!walk->failure) {
        const char *why = strerror(errno);
        walk->failure = join(walk, disk, ": ", why);
    }
}

static bool is_import_root(struct ot_walk *walk, const char *disk, const char *name)
{
    return strcmp(name, "python") == 0 || strcmp(name, "src") == 0 ||
           has_file(walk, disk, "pyproject.toml") || has_file(walk, disk, "setup.py") ||
           has_file(walk, disk, "setup.cfg");
}

static void walk_folder(struct ot_walk *walk, const struct folder *folder);

static void enter(struct ot_walk *walk, const struct folder *in, const char *disk,
                  const char *name, struct ot_walk_seen id)
{
    struct folder folder = *in;
    folder.above = in;
    folder.id = id;
    folder.disk = disk;
    folder.depth++;
    if (!in->is_package && has_file(walk, disk, "__init__.py"))
        folder.is_package = true;
    else if (!in->is_package && !*in->prefix && is_import_root(walk, disk, name))
        folder.start = strlen(disk) + 1;
    if (folder.depth > DEPTH_MOST)
        add_problem(walk, disk + in->below, "too deep", "more than 200 folders deep");
    else
        walk_folder(walk, &folder);
}

static void visit(struct ot_walk *walk, const struct folder *in, const char *name)
{
    const char *disk = join(walk, in->disk, "/", name);
    const char *shown = join(walk, in->prefix, "", disk + in->start);
    size_t length = strlen(name);
    bool is_python = length > 3 && strcmp(name + length - 3, ".py") == 0;
    long rows = 0, columns = 0;
    struct stat info, link;
    bool is_there = lstat(disk, &link) == 0;
    if (!is_there || stat(disk, &info) != 0) {
        if (is_python || !is_there)
            note_unreadable(walk, disk, shown, is_there && S_ISLNK(link.st_mode));
        return;
    }
    bool is_sizes = !is_python && S_ISREG(info.st_mode) && ot_tuned_name_is(name, &rows, &columns);
    if (S_ISLNK(link.st_mode) && (is_python || is_sizes || S_ISDIR(info.st_mode)) && leads_out(in, disk)) {
        add_problem(walk, shown, "symlink", "leads out of the folder that is read; not followed");
        if (is_sizes)
            add_tuned(walk, NULL, shown, rows, columns);
        return;
    }
    struct ot_walk_seen id = {info.st_dev, info.st_ino};
    if (S_ISDIR(info.st_mode)) {
        if (strcmp(name, ".git") == 0 || strcmp(name, "__pycache__") == 0)
            return;
        if (!S_ISLNK(link.st_mode) || may_follow(walk, in, id, shown))
            enter(walk, in, disk, name, id);
    } else if (is_python && S_ISREG(info.st_mode)) {
        add_file(walk, in, disk);
    } else if (is_sizes) {
        add_tuned(walk, disk, shown, rows, columns);
    } else if (is_python) {
        add_problem(walk, shown, "not a file", "neither a file nor a folder");
    }
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The ingested folder itself has no name below itself. */
static const char *shown_folder(struct ot_walk *walk, const struct folder *folder)
{
    bool is_root = folder->start > strlen(folder->disk);
    return join(walk, folder->prefix, "", is_root ? "" : folder->disk + folder->start);
}

static void walk_folder(struct ot_walk *walk, const struct folder *folder)
{
    DIR *directory = ot_mem_look(opendir(folder->disk));
    if (!directory) {
        note_unreadable(walk, folder->disk, shown_folder(walk, folder), false);
        return;
    }
    const char **names = NULL;
    size_t count = 0, capacity = 0;
    struct dirent *entry;
    while (errno = 0, (entry = readdir(directory)) != NULL) {
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
            continue;
        ot_grow(&names, &capacity, count + 1, sizeof *names);
        names[count++] = ot_arena_strndup(&walk->arena, entry->d_name, strlen(entry->d_name));
    }
    if (errno)
        note_unreadable(walk, folder->disk, shown_folder(walk, folder), false);
    closedir(directory);
    if (count)
        qsort(names, count, sizeof *names, compare_names);
    for (size_t i = 0; i < count && !walk->failure; i++)
        visit(walk, folder, names[i]);
    free(names);
}

static bool is_identifier(const char *name)
{
    if (!isalpha((unsigned char)*name) && *name != '_')
        return false;
    while (isalnum((unsigned char)*name) || *name == '_')
        name++;
    return *name == 0;
}

/* What stands before files of the folder at path (absolute): its path from the parent of the
 * top package, with a slash; "" outside of a package. */
static const char *package_prefix(struct ot_walk *walk, const char *path)
{
    char *folder = ot_arena_strndup(&walk->arena, path, strlen(path));
    const char *prefix = "", *found = "";
    for (char *slash = strrchr(folder, '/'); slash && slash[1]; slash = strrchr(folder, '/')) {
        if (!is_identifier(slash + 1))
            break;
        prefix = join(walk, slash + 1, "/", prefix);
        if (has_file(walk, folder, "__init__.py"))
            found = prefix;
        *slash = 0;
        if (!*folder)
            break;
    }
    return found;
}

int ot_walk_add(struct ot_walk *walk, const char *root, struct ot_err *err)
{
    struct stat info;
    char *real = ot_mem_look(realpath(root, NULL));
    if (!real || stat(real, &info) != 0) {
        int result = ot_err_set(err, "cannot read '%s': %s", root, strerror(errno));
        free(real);
        return result;
    }
    const char *disk = ot_arena_strndup(&walk->arena, real, strlen(real));
    free(real);
    struct folder folder = {.id = {info.st_dev, info.st_ino}};
    walk->root_count++;
    if (S_ISDIR(info.st_mode)) {
        size_t length = strlen(disk);
        folder.disk = length == 1 ? "" : disk; /* "/" */
        folder.below = folder.start = strlen(folder.disk) + 1;
        folder.prefix = package_prefix(walk, disk);
        folder.is_package = *folder.prefix != 0;
        folder.root = folder.disk;
        walk_folder(walk, &folder);
        return walk->failure ? ot_err_set(err, "cannot read '%s'", walk->failure) : 0;
    }
    if (!S_ISREG(info.st_mode))
        return ot_err_set(err, "cannot read '%s': neither a file nor a folder", root);
    const char *base = strrchr(disk, '/');
    folder.disk = ot_arena_strndup(&walk->arena, disk, (size_t)(base - disk));
    folder.below = folder.start = (size_t)(base - disk) + 1;
    folder.prefix = package_prefix(walk, folder.disk);
    size_t length = strlen(disk);
    if (length < 3 || strcmp(disk + length - 3, ".py") != 0)
        return ot_err_set(err, "'%s' is no Python file", root);
    add_file(walk, &folder, disk);
    return 0;
}

static int compare_files(const void *a, const void *b)
{
    const struct ot_walk_file *x = a, *y = b;
    int order = strcmp(x->file, y->file);
    return order ? order : strcmp(x->disk, y->disk);
}

static int compare_tuned(const void *a, const void *b)
{
    const struct ot_walk_tuned *x = a, *y = b;
    int order = strcmp(x->file, y->file);
    return order ? order : strcmp(x->disk ? x->disk : "", y->disk ? y->disk : "");
}

static void finish_tuned(struct ot_walk *walk)
{
    size_t kept = 0;
    if (walk->tuned_count)
        qsort(walk->tuned, walk->tuned_count, sizeof(*walk->tuned), compare_tuned);
    for (size_t i = 0; i < walk->tuned_count; i++) {
        if (!kept || compare_tuned(&walk->tuned[kept - 1], &walk->tuned[i]) != 0)
            walk->tuned[kept++] = walk->tuned[i];
        if (kept > 1 && strcmp(walk->tuned[kept - 2].file, walk->tuned[kept - 1].file) == 0) {
            kept--; /* which of them counts is not known */
            walk->tuned[kept - 1].disk = NULL;
            add_problem(walk, walk->tuned[kept - 1].file, "duplicate", "two files have this name");
        }
    }
    walk->tuned_count = kept;
}

void ot_walk_finish(struct ot_walk *walk)
{
    finish_tuned(walk);
    if (walk->count)
        qsort(walk->files, walk->count, sizeof *walk->files, compare_files);
    bool is_renamed = false;
    for (size_t i = 1; i < walk->count; i++) {
        struct ot_walk_file *file = &walk->files[i];
        if (strcmp(file->file, file[-1].file) != 0 || strcmp(file->disk, file[-1].disk) == 0)
            continue;
        file->file = file->path;
        file->module = module_of(walk, file->file, file->is_package);
        is_renamed = true;
    }
    if (is_renamed)
        qsort(walk->files, walk->count, sizeof *walk->files, compare_files);
    size_t kept = 0;
    for (size_t i = 0; i < walk->count; i++) {
        const struct ot_walk_file *before = kept ? &walk->files[kept - 1] : NULL;
        if (!before || strcmp(before->file, walk->files[i].file) != 0)
            walk->files[kept++] = walk->files[i];
        else if (strcmp(before->disk, walk->files[i].disk) != 0)
            add_problem(walk, before->file, "duplicate", "two files have this name");
    }
    walk->count = kept;
}

static int compare_name(const void *name, const void *file)
{
    return strcmp(name, ((const struct ot_walk_file *)file)->file);
}

bool ot_walk_has(const struct ot_walk *walk, const char *file)
{
    return walk->count &&
           bsearch(file, walk->files, walk->count, sizeof *walk->files, compare_name) != NULL;
}
