-- What few runs have, by which link tells runs apart: rows that a user can add to.

-- Attributes that tell whether a run has what few runs have, a switch: of whatever object, one that is tested is a
-- constant in runs that have it not, or in those that have it, and what it may be in the others. A switch counts where
-- a class that switch_refused names beside it is in the source.
CREATE TABLE run_switch (
    -- 'NAME'; 'NAME.METHOD()': what the method of such an attribute gives; 'NAME()': what a function of a
    -- module gives that is called by the name
    attribute TEXT PRIMARY KEY,
    switch    TEXT NOT NULL,
    without   TEXT, -- JSON: what it is in runs that have it not; NULL: what it may be
    beside    TEXT, -- JSON: what it is in runs that have it; NULL: what it may be
    platform  TEXT NOT NULL DEFAULT '', -- on which it is that; '' any
    CHECK (without IS NOT NULL OR beside IS NOT NULL)
) STRICT, WITHOUT ROWID;
INSERT INTO run_switch (attribute, switch, without) VALUES
    ('attn_dcp_size', 'decode context parallelism', '1'), ('dcp_size', 'decode context parallelism', '1');

-- The same as one flag: "dcp_enabled=cfg.dcp_size > 1" (parallel_widths_of).
INSERT INTO run_switch (attribute, switch, without, beside) VALUES
    ('dcp_enabled', 'decode context parallelism', 'false', 'true');

-- The variable of the environment is set to what the server is told (handle_environment_variables), and the operators
-- that do not ask how many rows there are take the place of torch's before a model is made.
INSERT INTO run_switch (attribute, switch, without, beside) VALUES
    ('enable_deterministic_inference', 'deterministic inference', 'false', 'true'),
    ('SGLANG_ENABLE_DETERMINISTIC_INFERENCE.get()', 'deterministic inference', 'false', 'true'),
    ('is_batch_invariant_mode_enabled()', 'deterministic inference', 'false', 'true');

-- What start-up leaves out beside a switch: "custom and symmetric-memory all reduce are disabled for deterministic
-- inference when TP size > 1", and a group has one only where it has more than one rank; "Disable
-- --flashinfer-allreduce-fusion-backend because deterministic inference is enabled.", without which no group is tagged.
INSERT INTO run_switch (attribute, switch, beside, platform) VALUES
    ('ca_comm', 'deterministic inference', 'null', 'cuda'),
    ('flashinfer_allreduce_fusion_backend', 'deterministic inference', 'null', ''),
    ('_fi_workspace_hint', 'deterministic inference', 'null', '');

-- Classes of which the runs that have a switch have no objects, since the source refuses them at start-up beside it,
-- and what it says.
CREATE TABLE switch_refused (
    class  TEXT NOT NULL, -- 'module:Class', of it alone
    switch TEXT NOT NULL,
    reason TEXT NOT NULL,
    platform TEXT NOT NULL DEFAULT '', -- on which they have none; '' any
    PRIMARY KEY (class, switch)
) STRICT, WITHOUT ROWID;
INSERT INTO switch_refused (class, switch, reason)
SELECT 'sglang.srt.' || class.value, refused.value ->> 0, refused.key
FROM json_each('{
    "DSA DCP does not support HiSparse or HiCache.": ["decode context parallelism",
     "managers.hisparse_coordinator:HiSparseCoordinator", "mem_cache.hisparse_memory_pool:HiSparseDSATokenToKVPool"],
    "--dcp-size > 1 does not support --enable-prefill-cp.": ["decode context parallelism",
     "mem_cache.dsa_cache_layer_split:LayerSplitDSATokenToKVPool"],
    "--enable-kv-cache-sharding and decode context parallelism (--dcp-size) are mutually exclusive …":
     ["decode context parallelism", "mem_cache.page_interleave_pool:PageInterleaveDSATokenToKVPool",
      "mem_cache.page_interleave_pool:PageInterleaveMHATokenToKVPool",
      "mem_cache.page_interleave_pool:PageInterleaveMLATokenToKVPool"]
}') AS refused, json_each(refused.value) AS class WHERE class.key > 0;
INSERT INTO switch_refused VALUES
    ('sglang.srt.distributed.device_communicators.custom_all_reduce:CustomAllreduce', 'deterministic inference',
     'NCCL_ALGO is set to ''allreduce:tree'' … custom … all reduce … disabled … when TP size > 1.', 'cuda');
