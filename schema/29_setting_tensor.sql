-- What a configuration tells of tensors: the dtype of the model, and the activations that its functions get: rows that
-- a user can add to.

-- Settings that tell the dtype of the model, 'bfloat16', the first that is the name of one (tensor_dtype) before the
-- others. Functions of libraries that return it while a model is made.
CREATE TABLE setting_dtype (
    position INTEGER PRIMARY KEY,
    name     TEXT NOT NULL
) STRICT;
INSERT INTO setting_dtype VALUES (1, 'server.dtype'), (2, 'model.dtype'), (3, 'model.torch_dtype');

CREATE TABLE setting_dtype_function (
    function TEXT PRIMARY KEY -- dotted name
) STRICT, WITHOUT ROWID;
INSERT INTO setting_dtype_function VALUES ('torch.get_default_dtype');

-- Attributes of the source that hold it, unless it is the one that the runtime makes another of.
CREATE TABLE setting_dtype_attribute (
    attribute TEXT PRIMARY KEY CHECK (instr(attribute, '.') > 1), -- 'module:Class.attribute'
    but       TEXT NOT NULL     -- dotted name of a dtype
) STRICT, WITHOUT ROWID;
INSERT INTO setting_dtype_attribute VALUES
    ('sglang.srt.configs.model_config:ModelConfig.dtype', 'torch.float32');

-- Parameters that get the activations of the model, tensors of its dtype. What is passed and not known is such a
-- tensor.
CREATE TABLE setting_tensor (
    function  TEXT NOT NULL, -- GLOB over 'module:qualname'
    parameter TEXT NOT NULL,
    sizes     TEXT NOT NULL, -- names of its sizes, a blank between: 'batch.tokens model.hidden_size'; '' not known
    only_of   TEXT NOT NULL, -- those of the batch hold where these names, a blank between, are 1 or false ('NAME=JSON':
                             -- that), or the source has none of them; '' always
    PRIMARY KEY (function, parameter)
) STRICT, WITHOUT ROWID;
INSERT INTO setting_tensor VALUES
    ('sglang.srt.layers.linear:*.forward', 'x', '', ''),
    ('sglang.srt.layers.linear:*.forward', 'input_', '', ''),
    ('sglang.srt.layers.quantization.*:*Linear*.apply', 'x', '', ''),
    ('sglang.srt.models.deepseek*:*.op_*', 'hidden_states', '', ''),
    ('sglang.srt.models.deepseek_v4*:*.forward*', 'hidden_states', '', ''), -- also several residuals at once
    ('sglang.srt.models.deepseek_v4*:*.prepare_*', 'hidden_states', '', ''),
    ('sglang.srt.layers.communicator:*.prepare_*', 'hidden_states', '', '');
-- A layer gets all tokens where nothing spreads them over the ranks: neither attention nor experts that exchange
-- tokens, nor the two halves of an overlap. Experts that are spread and exchange nothing all get all tokens.
INSERT INTO setting_tensor
SELECT value ->> 0, 'hidden_states', 'batch.tokens model.hidden_size',
       'server.dp_size server.dwdp_size server.attn_cp_size server.enable_two_batch_overlap ' ||
       'server.enable_attn_tp_input_scattered server.enable_layernorm_sp server.enable_prefill_cp ' ||
       'server.enable_nsa_prefill_context_parallel server.moe_dense_tp_size=null ' ||
       'server.moe_a2a_backend="none" server.enable_deepep_moe'
FROM json_each('[
    ["sglang.srt.layers.moe.topk:TopK.forward*"],
    ["sglang.srt.models.deepseek_v2:*.forward*"], ["sglang.srt.models.deepseek_v2:*.prepare_*"],
    ["sglang.srt.models.deepseek_nextn:*.forward*"], ["sglang.srt.models.deepseek_nextn:*.prepare_*"],
    ["sglang.srt.models.deepseek_common.*:*.forward*"], ["sglang.srt.models.deepseek_common.*:*.prepare_*"]
]');

-- The same of a step as a whole: the prefixes of its requests, one as good as many where they are empty, what they sum
-- up to where they are not, and that they ask for no logprobs; and of what holds the weights.
INSERT INTO setting_object VALUES
    ('batch.size', 'sglang.srt.model_executor.forward_batch_info:ForwardBatch.batch_size', 'known', '', ''),
    ('batch.size', 'sglang.srt.model_executor.forward_batch_info:ForwardBatch.return_logprob', 'value', '', 'false'),
    ('batch.tokens', 'sglang.srt.model_executor.forward_batch_info:ForwardBatch.global_num_token_non_padded_cpu',
     'known', '', ''),
    ('batch.prefix_tokens', 'sglang.srt.model_executor.forward_batch_info:ForwardBatch.extend_prefix_lens_cpu',
     'value', '0', '[0]'),
    ('phase', 'sglang.srt.model_executor.forward_batch_info:ForwardBatch.extend_prefix_lens_cpu', 'sum', '"prefill"',
     '=batch.prefix_tokens'),
    ('phase', 'sglang.srt.model_executor.forward_batch_info:ForwardBatch.seq_lens_cpu', 'total', '"prefill"',
     '=batch.tokens+batch.prefix_tokens'),
    ('server.enable_two_batch_overlap', 'sglang.srt.model_executor.forward_batch_info:ForwardBatch.can_run_tbo',
     'value', 'false', 'false'),
    ('server.enable_piecewise_cuda_graph', 'sglang.srt.compilation.piecewise_context_manager:get_forward_context',
     'value', 'false', 'null'),
    ('server.cpu_offload_gb', 'sglang.srt.utils.offloader:get_offloader', 'object', '0',
     '"sglang.srt.utils.offloader:NoopOffloader"');
