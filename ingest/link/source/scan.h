/*
 * scan.h: what a code object binds, read off its syntax.
 */
#ifndef OT_LINK_SCAN_H
#define OT_LINK_SCAN_H

#include "ingest/link/base/analysis.h"
#include "ingest/link/source/program.h"

/* Computes what a code object binds. */
void ot_scan_names(struct ot_analysis *a, struct ot_code *code);
/* Names bound and parameters of a code object, computed once. */
static inline struct ot_code *ot_scan_code(struct ot_analysis *a, ot_id id)
{
    struct ot_code *code = a->codes[id];
    if (!code->is_scanned)
        ot_scan_names(a, code);
    return code;
}
/* Index of the parameter called name, *args and **kwargs left out; -1 if there is none. */
int ot_scan_param(const struct ot_code *code, ot_sym name);
/* Has the parameter a default? */
bool ot_scan_has_default(const struct ot_analysis *a, const struct ot_code *code, uint32_t index);
/* Syntax node of the annotation that code's body gives name, 0 if there is none. */
uint32_t ot_scan_annotation(const struct ot_code *code, ot_sym name);
/* Of a code object that is being computed: does it bind a name of its own more than once? */
bool ot_scan_is_bound_again(const struct ot_code *code, ot_sym name);
/* Binds a comprehension around syntax node n, below top, a name there? What it goes through first is around it. */
bool ot_scan_is_within(const struct ot_ast *ast, uint32_t top, uint32_t n, ot_sym name);
/* Does anything in syntax nodes first .. end bind name? What a comprehension binds is its own. */
bool ot_scan_binds(struct ot_analysis *a, const struct ot_ast *ast, uint32_t first, uint32_t end, ot_sym name);

/* Does a function give anything back? */
bool ot_scan_gives_back(struct ot_analysis *a, ot_id id);

#endif
