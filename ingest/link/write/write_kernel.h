/*
 * write_kernel.h: calls of kernels, and calls into their packages that launch nothing, as rows.
 */
#ifndef OT_LINK_WRITE_KERNEL_H
#define OT_LINK_WRITE_KERNEL_H

#include "ingest/link/write/writer.h"

/* Writes linked_kernel and host_call. Returns 0, or -1 with *err set. */
int ot_write_kernels(struct ot_writer *writer, struct ot_err *err);

#endif
