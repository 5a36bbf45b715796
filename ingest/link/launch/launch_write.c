/*
 * launch_write.c: what a launch command gives, and what the source decides of it, as rows.
 *
 * Reads and writes: configuration.
 */
#include "ingest/link/launch/launch_write.h"

#include "ingest/link/base/options.h"
#include "ingest/link/launch/launch_rule.h"
#include "ingest/link/source/program.h"
#include "schema/db.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"

static const char server[] = "server.", input[] = "input.";

/* What was given after the command stands over what the source decided: its origin says so. */
static int write_over(struct ot_launch *l, const char *name, const char *value, const char *origin, struct ot_err *err)
{
    sqlite3_stmt *update = NULL;
    int step = ot_db_prepare(l->a->db, "UPDATE configuration SET origin = origin || ', over ' || ?2 || ' of ' || ?3 "
                                       "WHERE name = ?1 AND origin <> ?3 AND json(value) <> json(?2)", &update, err) ||
               ot_db_bind_text(update, 1, name, err) || ot_db_bind_text(update, 2, value, err) ||
               ot_db_bind_text(update, 3, origin, err) ? -1 : ot_db_step(update, err);
    sqlite3_finalize(update);
    return step;
}

static int write_row(struct ot_launch *l, const char *family, const char *name, const char *value,
                     const struct ot_place *place, struct ot_err *err)
{
    sqlite3_stmt *insert = NULL;
    struct ot_buf full = OT_BUF_INIT, origin = OT_BUF_INIT;
    ot_buf_printf(&full, "%s%s", family, name);
    if (place->file)
        ot_buf_printf(&origin, "%s:%u", l->a->files[place->file].path, place->line);
    else
        ot_buf_add_str(&origin, l->a->options->launch_origin);
    int step = ot_db_prepare(l->a->db, "INSERT OR IGNORE INTO configuration (name, value, origin) VALUES (?1, ?2, ?3)",
                             &insert, err) || ot_db_bind_text(insert, 1, full.data, err) ||
               ot_db_bind_text(insert, 2, value, err) || ot_db_bind_text(insert, 3, origin.data, err)
                   ? -1 : ot_db_step(insert, err);
    sqlite3_finalize(insert);
    if (step == 0 && place->file)
        step = write_over(l, full.data, value, origin.data, err);
    ot_buf_release(&origin);
    ot_buf_release(&full);
    return step;
}

/* Was the name given by what comes after the command? Then it is not left open. */
static bool is_given(struct ot_launch *l, const char *name)
{
    sqlite3_stmt *row = NULL;
    struct ot_err err = {""};
    struct ot_buf full = OT_BUF_INIT;
    ot_buf_printf(&full, "%s%s", server, name);
    bool is_any = ot_db_prepare(l->a->db, "SELECT 1 FROM configuration WHERE name = ?1", &row, &err) == 0 &&
                  ot_db_bind_text(row, 1, full.data, &err) == 0 && ot_db_step(row, &err) == 1;
    sqlite3_finalize(row);
    ot_buf_release(&full);
    return is_any;
}

static int write_open(struct ot_launch *l, const struct ot_buf *open, struct ot_err *err)
{
    sqlite3_stmt *insert = NULL;
    if (!open->length)
        return 0;
    int step = ot_db_prepare(l->a->db, "INSERT INTO configuration (name, value, origin) "
                                       "VALUES ('open', ?1, ?2) "
                                       "ON CONFLICT (name) DO UPDATE SET value = value || ' ' || ?1", &insert, err) ||
               ot_db_bind_text(insert, 1, open->data, err) ||
               ot_db_bind_text(insert, 2, l->a->options->launch_origin, err) ? -1 : ot_db_step(insert, err);
    sqlite3_finalize(insert);
    return step;
}

/* What the fields have come to: those that are known and were given or decided; the others are left open. */
static int write_fields(struct ot_launch *l, const struct ot_thing_table *given, struct ot_err *err)
{
    struct ot_buf open = OT_BUF_INIT;
    int result = 0;
    for (uint32_t i = 0; i < given->count && result == 0; i++) {
        const char *name = ot_launch_string(l, given->items[i].key);
        const struct ot_thing_item *now = l->view ? ot_launch_find(l, l->view, given->items[i].key) : NULL;
        struct ot_buf value = OT_BUF_INIT;
        now = now ? now : ot_launch_find(l, l->record, given->items[i].key);
        now = l->is_cut ? &given->items[i] : now; /* what was decided is not known */
        bool is_default = now && now->place.file == 0 && now->place.line == 0;
        bool is_known = now && !(l->is_cut && is_default) && ot_launch_as_json(l, now->value, &value);
        if (is_known && !is_default)
            result = write_row(l, server, name, value.data, &now->place, err);
        else if (!is_known && (l->is_cut || !is_default || now->value->kind == OT_THING_UNKNOWN) && !is_given(l, name))
            ot_buf_printf(&open, "%s%s%s", open.length ? " " : "", server, name);
        ot_buf_clear(&value);
        if (result == 0 && l->view && given->items[i].place.line && ot_launch_as_json(l, given->items[i].value, &value))
            result = write_row(l, input, name, value.data, &given->items[i].place, err);
        ot_buf_release(&value);
    }
    result = result || write_open(l, &open, err) ? -1 : 0;
    ot_buf_release(&open);
    return result;
}

static int write_environment(struct ot_launch *l, struct ot_err *err)
{
    int result = 0;
    for (uint32_t i = 0; l->environment->table && i < l->environment->table->count && result == 0; i++) {
        const struct ot_thing_item *item = &l->environment->table->items[i];
        struct ot_buf value = OT_BUF_INIT;
        if (item->place.line && ot_launch_as_json(l, item->value, &value))
            result = write_row(l, "env.", ot_launch_string(l, item->key), value.data, &item->place, err);
        ot_buf_release(&value);
    }
    return result;
}

int ot_launch_write(struct ot_launch *l, const struct ot_thing_table *given, struct ot_err *err)
{
    return write_fields(l, given, err) || write_environment(l, err) ? -1 : 0;
}
