-- Mode rules: the rows that name the modes of a batch, and what is chosen for it.
-- A user can add rows; nothing here names a release.

-- An enum of which a batch has one member, its mode, as long as a model runs it, in an attribute of any object. What
-- conditions say of it is read from the enum's own methods (guard_mode).
CREATE TABLE batch_mode (
    class     TEXT PRIMARY KEY, -- 'module:Class'; the first that is in reach counts
    attribute TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO batch_mode VALUES ('sglang.srt.model_executor.forward_batch_info:ForwardMode', 'forward_mode');

-- What runs in a member of that enum. A member without a row is of no phase: nothing is computed in it, or all may be.
CREATE TABLE mode_phase (
    member TEXT PRIMARY KEY,
    phase  TEXT NOT NULL REFERENCES phase
) STRICT, WITHOUT ROWID;
INSERT INTO mode_phase VALUES
    ('DECODE', 'decode'), ('EXTEND', 'prefill'), ('MIXED', 'prefill'), ('SPLIT_PREFILL', 'prefill'),
    ('DLLM_EXTEND', 'prefill'), ('TARGET_VERIFY', 'prefill'), ('DRAFT_EXTEND', 'prefill'),
    ('DRAFT_EXTEND_V2', 'prefill');

-- An enum of which a member is chosen for a batch, as long as a model runs it, by a function that is registered under
-- the name of the object that the batch is run with: what is compared with members of the enum is that. A method of the
-- registry registers functions, by statements at the top of its module; a name without one has that of the fallback.
-- Code that names any of these otherwise opens what is chosen, for all.
CREATE TABLE way_choice (
    enum     TEXT PRIMARY KEY, -- 'module:Class'; the first that is in reach counts
    registry TEXT NOT NULL,    -- 'module:Class'
    method   TEXT NOT NULL,
    fallback TEXT NOT NULL,
    stamp    TEXT NOT NULL,    -- 'module:Class.attribute', the object's own name; without it way_object is void
    stamper  TEXT NOT NULL     -- 'module:Class.method', which must store it where it makes objects; '': none has to
) STRICT, WITHOUT ROWID;
INSERT INTO way_choice VALUES
    ('sglang.srt.models.deepseek_common.attention_forward_methods.forward_methods:AttnForwardMethod',
     'sglang.srt.models.deepseek_common.attention_backend_handler:AttentionBackendRegistry', 'register', 'triton',
     'sglang.srt.layers.attention.base_attn_backend:AttentionBackend.prefill_attention_backend_str',
     'sglang.srt.speculative.draft_utils:DraftBackendFactory._create_backend'),
    ('sglang.srt.models.deepseek_v2:AttnForwardMethod', 'sglang.srt.models.deepseek_v2:AttentionBackendRegistry',
     'register', 'triton',
     'sglang.srt.layers.attention.base_attn_backend:AttentionBackend.prefill_attention_backend_str',
     'sglang.srt.speculative.draft_utils:DraftBackendFactory._create_backend');

-- Objects that a batch is run with: their names, their classes, and the flags that do not change as long as it is run,
-- all alike: what differs in any of these is of another kind. A class or a name of two kinds makes all void. A kind of
-- which an object of another kind calls an object tells nothing of its own; one that an object of no kind uses for
-- itself alone must not be here. A flag counts as that of the object itself and of what a call without arguments gives.
CREATE TABLE way_object (
    kind  TEXT NOT NULL,
    what  TEXT NOT NULL CHECK (what IN ('name', 'class', 'flag')),
    value TEXT NOT NULL, -- the name; 'module:Class', of it alone; the attribute
    PRIMARY KEY (kind, what, value)
) STRICT, WITHOUT ROWID;
INSERT INTO way_object VALUES
    ('dsa', 'name', 'dsa'), ('dsa', 'name', 'nsa'), ('dsa', 'flag', 'use_mha'),
    ('dsa', 'class', 'sglang.srt.layers.attention.dsa_backend:DeepseekSparseAttnBackend'),
    ('dsa', 'class', 'sglang.srt.layers.attention.nsa_backend:NativeSparseAttnBackend'),
    ('triton', 'name', 'triton'), ('triton', 'flag', 'enable_deterministic'),
    ('triton', 'flag', 'enable_deterministic_inference'),
    ('triton', 'class', 'sglang.srt.layers.attention.triton_backend:TritonAttnBackend'),
    ('trtllm_mla', 'name', 'cutedsl_mla'), ('trtllm_mla', 'name', 'trtllm_mla'),
    ('trtllm_mla', 'class', 'sglang.srt.layers.attention.cutedsl_mla_backend:CuteDslMLABackend'),
    ('trtllm_mla', 'class', 'sglang.srt.layers.attention.cutedsl_mla_backend:CuteDslMLAPrefillBackend'),
    ('trtllm_mla', 'class', 'sglang.srt.layers.attention.trtllm_mla_backend:TRTLLMMLABackend');
