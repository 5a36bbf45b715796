/*
 * mention.c: where the tree says a name: in any file, decoded or not.
 *
 * The texts of all records are looked at once, when the first name is asked for; a file that has a name is decoded
 * then. A load of a test file by a text that is put together, or of all files of a folder, is not seen.
 *
 * Reads: source_record, test_file.
 */
#include "ingest/link/source/mention.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/texts.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/seek.h"
#include "schema/db.h"

/* LOOKS: so often is a file looked through for a name, then what it says is sorted. */
enum { FILES_AT_MOST = 20, PLACES_AT_MOST = 128, TESTS_AT_MOST = 64, BITS = 12, FILE_BITS = 15, LOOKS = 16 };
enum { TESTED = 1, ALIVE = 2 };

/* A place of a file that says a name, by its hash. */
struct said {
    uint32_t hash, node;
};

/* What is said in a file, sorted. */
struct sayings {
    struct said *items;
    size_t count, capacity;
};

struct ot_mention_state {
    bool is_read;
    struct ot_list texts[1 << BITS]; /* by the first bits of the hash of a text: its last ones, the file */
    uint32_t file;                   /* whose texts are being noted */
    struct ot_map by_name;           /* sym → 1 + of lists, 0: too many files say it */
    struct ot_list *lists; size_t count, capacity;
    struct ot_map looks;             /* file → how often it was looked through */
    struct ot_map sorted;            /* file → 1 + of sayings */
    struct sayings *sayings; size_t sayings_count, sayings_capacity;
    struct ot_map tests;             /* file that matches a row → TESTED or ALIVE, as far as it was asked */
    struct ot_marks matching;        /* files that match a row of test_file and are no package */
};

/* A text of a file, as it is kept: the bits of its hash that its list does not tell, and the file. */
_Static_assert(BITS + 32 - FILE_BITS == OT_TEXTS_BITS, "a text is known by all bits of its hash");
static uint32_t entry_of(uint32_t hash, uint32_t file)
{
    return hash << FILE_BITS | file;
}

static void note(void *context, uint32_t hash)
{
    struct ot_mention_state *own = context;
    struct ot_list *texts = &own->texts[hash >> (OT_TEXTS_BITS - BITS)];
    uint32_t entry = entry_of(hash, own->file);
    if (!texts->count || texts->items[texts->count - 1] != entry)
        ot_list_add(texts, entry);
}

static int read_tests(struct ot_analysis *a, struct ot_err *err)
{
    sqlite3_stmt *rows = NULL;
    int step = ot_db_prepare(a->db, "SELECT pattern FROM test_file ORDER BY pattern", &rows, err) ? -1 : 1;
    while (step == 1 && (step = ot_db_step(rows, err)) == 1)
        for (uint32_t f = 1; f < a->file_count; f++)
            if (!a->files[f].is_package && sqlite3_strglob(ot_db_text(rows, 0), a->files[f].path) == 0)
                ot_marks_set(&a->own.mention->matching, f);
    sqlite3_finalize(rows);
    return step;
}

static int read_texts(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_mention_state *own = a->own.mention;
    struct ot_map files = {0};
    struct ot_buf room = OT_BUF_INIT;
    sqlite3_stmt *rows = NULL;
    bool is_new;
    for (uint32_t f = 1; f < a->file_count; f++)
        ot_map_put(&files, (uint64_t)a->files[f].file_id, f, &is_new);
    int step = ot_db_prepare(a->db, "SELECT file_id, record FROM source_record ORDER BY file_id", &rows, err) ? -1 : 1;
    while (step == 1 && (step = ot_db_step(rows, err)) == 1)
        if (ot_map_get(&files, (uint64_t)sqlite3_column_int64(rows, 0), &own->file) &&
            ot_texts_each(sqlite3_column_blob(rows, 1), (size_t)sqlite3_column_bytes(rows, 1), &room, note, own, err))
            step = -1;
    sqlite3_finalize(rows);
    ot_buf_release(&room);
    ot_map_release(&files);
    return step;
}

/* Reads the texts of all files, once. False if that failed, or there are more files than an entry can tell apart. */
static bool are_read(struct ot_analysis *a)
{
    struct ot_mention_state *own = a->own.mention;
    struct ot_err err = {.message = ""};
    if (a->file_count >> FILE_BITS)
        return false;
    if (!own->is_read && (read_tests(a, &err) || read_texts(a, &err)))
        ot_program_fail(a, &err);
    own->is_read = true;
    return !ot_program_failure(a);
}

/* Adds the files that have a text, each once. */
static void add_files(struct ot_analysis *a, const char *text, struct ot_list *files)
{
    uint32_t hash = ot_texts_hash(text, strlen(text));
    const struct ot_list *texts = &a->own.mention->texts[hash >> (OT_TEXTS_BITS - BITS)];
    for (size_t i = 0; i < texts->count; i++) {
        uint32_t file = texts->items[i] & ((1u << FILE_BITS) - 1);
        if (texts->items[i] == entry_of(hash, file) && (!files->count || files->items[files->count - 1] != file))
            ot_list_add(files, file);
    }
    ot_list_sort(files); /* by path: numbers of files tell in which order they came */
}

/* Does a test runner alone load a file: is each that says its name one that matches a row, and is so itself? */
static bool is_tested(struct ot_analysis *a, ot_id file)
{
    struct ot_mention_state *own = a->own.mention;
    struct ot_list loading = {0};
    uint32_t known;
    bool is_new, is = true;
    if (!ot_marks_has(&own->matching, file))
        return false;
    if (ot_map_get(&own->tests, file, &known))
        return known == TESTED;
    ot_list_add(&loading, file);
    for (size_t i = 0; is && i < loading.count; i++) {
        const char *module = a->files[loading.items[i]].module, *last = ot_texts_last(module, strlen(module));
        struct ot_list files = {0};
        add_files(a, last, &files);
        ot_seek_note(a, OT_SOUGHT_NAME, ot_symbol(a, last));
        for (size_t k = 0; is && k < files.count; k++) {
            is = ot_marks_has(&own->matching, files.items[k]) && loading.count < TESTS_AT_MOST;
            if (!ot_list_has(&loading, files.items[k]))
                ot_list_add(&loading, files.items[k]);
        }
        ot_list_release(&files);
    }
    ot_list_release(&loading);
    ot_map_put(&own->tests, file, is ? TESTED : ALIVE, &is_new);
    return is;
}

static bool is_named(const struct ot_ast_node *node)
{
    return node->kind == OT_NAME || node->kind == OT_ATTRIBUTE || node->kind == OT_IMPORT_NAME;
}

/* Does a node say the name, of that length? */
static bool says(struct ot_analysis *a, const struct ot_ast_node *node, ot_sym name, size_t length)
{
    if (node->kind != OT_STRING || node->text == name)
        return (node->kind == OT_STRING || is_named(node)) && node->text == name;
    const char *text = ot_text(a, node->text);
    size_t whole = strlen(text);
    return whole > length && strcmp(text + whole - length, ot_text(a, name)) == 0 &&
           ot_texts_last(text, whole) == text + whole - length;
}

static void add_place(struct ot_list *places, ot_id file, uint32_t node)
{
    ot_list_add(places, file);
    ot_list_add(places, node);
}

static int compare_said(const void *left, const void *right)
{
    const struct said *l = left, *r = right;
    return l->hash != r->hash ? (l->hash > r->hash) - (l->hash < r->hash) : (l->node > r->node) - (l->node < r->node);
}

/* Sorts what a file says. */
static struct sayings sort_file(struct ot_analysis *a, ot_id file)
{
    struct ot_mention_state *own = a->own.mention;
    const struct ot_ast *ast = &a->files[file].ast;
    struct sayings sayings = {0};
    bool is_new;
    for (uint32_t n = 0; n < ast->node_count; n++) {
        const struct ot_ast_node *node = &ast->nodes[n];
        if (node->kind != OT_STRING && !is_named(node))
            continue;
        const char *text = ot_text(a, node->text), *last = text;
        if (node->kind == OT_STRING)
            last = ot_texts_last(text, strlen(text));
        ot_grow(&sayings.items, &sayings.capacity, sayings.count + 1, sizeof(*sayings.items));
        sayings.items[sayings.count++] = (struct said){ot_texts_hash(last, strlen(last)), n};
    }
    if (sayings.count)
        qsort(sayings.items, sayings.count, sizeof(*sayings.items), compare_said);
    ot_grow(&own->sayings, &own->sayings_capacity, own->sayings_count + 1, sizeof(*own->sayings));
    own->sayings[own->sayings_count++] = sayings;
    ot_map_put(&own->sorted, file, (uint32_t)own->sayings_count, &is_new);
    return sayings;
}

/* Adds the places in a file that say a name. */
static void look_through(struct ot_analysis *a, ot_id file, ot_sym name, struct ot_list *places)
{
    struct ot_mention_state *own = a->own.mention;
    const struct ot_ast *ast = &a->files[file].ast;
    size_t length = strlen(ot_text(a, name));
    bool is_new;
    uint32_t known, looks = (*ot_map_put(&own->looks, file, 0, &is_new))++;
    if (looks < LOOKS) {
        for (uint32_t n = 0; n < ast->node_count; n++)
            if (says(a, &ast->nodes[n], name, length))
                add_place(places, file, n);
        return;
    }
    struct sayings sayings = ot_map_get(&own->sorted, file, &known) ? own->sayings[known - 1] : sort_file(a, file);
    uint32_t hash = ot_texts_hash(ot_text(a, name), length);
    size_t low = 0, high = sayings.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (sayings.items[middle].hash < hash)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < sayings.count && sayings.items[low].hash == hash; low++)
        if (says(a, &ast->nodes[sayings.items[low].node], name, length))
            add_place(places, file, sayings.items[low].node);
}

/* Finds the places in the files that have the name; false if they are too many. */
static bool find(struct ot_analysis *a, ot_sym name, struct ot_list *places)
{
    struct ot_list files = {0};
    add_files(a, ot_text(a, name), &files);
    bool are_few = files.count <= FILES_AT_MOST;
    for (size_t i = 0; are_few && i < files.count; i++)
        if (!is_tested(a, files.items[i]) && ot_program_file(a, files.items[i]))
            look_through(a, files.items[i], name, places);
    ot_list_release(&files);
    return are_few && places->count <= 2 * PLACES_AT_MOST;
}

bool ot_mention_places(struct ot_analysis *a, ot_sym name, struct ot_list *places)
{
    struct ot_mention_state *own = a->own.mention;
    bool is_new;
    uint32_t known;
    *places = (struct ot_list){0};
    if (!are_read(a))
        return false;
    if (!ot_map_get(&own->by_name, (uint64_t)name + 1, &known)) {
        struct ot_list found = {0};
        ot_seek_note(a, OT_SOUGHT_NAME, name);
        if (find(a, name, &found)) {
            ot_grow(&own->lists, &own->capacity, own->count + 1, sizeof(*own->lists));
            own->lists[own->count++] = found;
            known = (uint32_t)own->count;
        } else {
            known = 0;
        }
        ot_map_put(&own->by_name, (uint64_t)name + 1, known, &is_new);
    }
    if (known)
        *places = own->lists[known - 1];
    return known != 0;
}

bool ot_mention_in(struct ot_analysis *a, ot_id file, ot_sym name)
{
    struct ot_list files = {0};
    bool is = !are_read(a);
    if (!is)
        add_files(a, ot_text(a, name), &files);
    is = is || ot_list_has(&files, file);
    ot_list_release(&files);
    return is;
}

bool ot_mention_together(struct ot_analysis *a, ot_sym one, ot_sym other, struct ot_list *files)
{
    struct ot_list with_one = {0}, with_other = {0};
    ot_seek_note(a, OT_SOUGHT_WAY, one);
    ot_seek_note(a, OT_SOUGHT_COMPANION, other);
    if (!are_read(a))
        return false;
    add_files(a, ot_text(a, one), &with_one);
    add_files(a, ot_text(a, other), &with_other);
    ot_list_sort(&with_other);
    for (size_t i = 0; i < with_one.count; i++)
        if (ot_list_sorted_has(&with_other, with_one.items[i]) && !is_tested(a, with_one.items[i]))
            ot_list_add(files, with_one.items[i]);
    ot_list_release(&with_one);
    ot_list_release(&with_other);
    return true;
}

void ot_mention_init(struct ot_analysis *a)
{
    a->own.mention = ot_calloc(1, sizeof(*a->own.mention));
}

void ot_mention_release(struct ot_analysis *a)
{
    struct ot_mention_state *own = a->own.mention;
    for (size_t i = 0; i < 1 << BITS; i++)
        ot_list_release(&own->texts[i]);
    for (size_t i = 0; i < own->count; i++)
        ot_list_release(&own->lists[i]);
    free(own->lists);
    ot_map_release(&own->by_name);
    ot_map_release(&own->tests);
    ot_marks_release(&own->matching);
    ot_map_release(&own->looks);
    ot_map_release(&own->sorted);
    for (size_t i = 0; i < own->sayings_count; i++)
        free(own->sayings[i].items);
    free(own->sayings);
    free(own);
}
