/*
 * beside.h: a call from another stage of what the models run, out of the files of the stage.
 */
#ifndef OT_LINK_BESIDE_H
#define OT_LINK_BESIDE_H

#include "ingest/link/interpret/call/parameter.h"

/* Pushes what the function gave where it ran already; nothing else is entered. It ran on the same object; a method with
 * which a stage begins, else on others of the class: a stage makes objects of its own, and it is run of any. */
void ot_beside_call(struct ot_analysis *a, const struct ot_call *call, uint32_t argument);

/* Makes and frees what the module keeps. */
void ot_beside_init(struct ot_analysis *a);
void ot_beside_release(struct ot_analysis *a);

#endif
