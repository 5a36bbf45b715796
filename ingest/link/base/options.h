/*
 * options.h: what link is asked for.
 */
#ifndef OT_LINK_OPTIONS_H
#define OT_LINK_OPTIONS_H

struct ot_settings;

struct ot_link_options {
    const char *platform;       /* 'cuda', 'hip', 'npu', 'cpu', 'xpu' */
    const char *const *models;  /* GLOBs that replace table model_file, ended by NULL; NULL: the table */
    const char *launch;         /* a launch command; NULL: none */
    const char *launch_origin;  /* where it was given: '--launch', 'decode.conf:3' */
    const struct ot_settings *settings; /* what is known of the run; NULL: nothing */
    const char *const *entries; /* FILE[:QUALNAME] GLOBs that replace the entries, ended by NULL; NULL: the models' */
};

#endif
