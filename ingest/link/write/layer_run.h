/*
 * layer_run.h: a constructor, run for one number.
 */
#ifndef OT_LINK_LAYER_RUN_H
#define OT_LINK_LAYER_RUN_H

#include "ingest/link/base/analysis.h"

/* Runs the constructor that node is, its parameter being number; where it decides nothing, both arms run. store is
 * told of each object of the tree's that it keeps in a field of self. callees keeps what calls enter, for the next
 * number. */
void ot_layer_run(struct ot_analysis *a, ot_id node, ot_sym parameter, uint32_t number, struct ot_map *callees,
                  void (*store)(void *context, ot_sym field, uint32_t class_value), void *context);

#endif
