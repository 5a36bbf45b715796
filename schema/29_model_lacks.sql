-- What no run of the known models makes, where no configuration says so: rows that a user can add to.

-- Classes of the source of which no run of these models that goes on makes an object, nor of one derived from them, and
-- why.
CREATE TABLE model_lacks (
    class  TEXT PRIMARY KEY CHECK (instr(class, ':') > 1), -- 'module:Class'
    reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO model_lacks VALUES
    ('sglang.srt.layers.quantization.gguf:GGUFConfig',
     'its loader raises: gguf.MODEL_ARCH_NAMES has no model_type "deepseek_v2" to "deepseek_v32"; of "deepseek", ' ||
     'which it has, transformers has no class without the code beside the weights, which the loader does not trust'),
    ('sglang.srt.layers.attention.qwen_sparse_attn_backend:QwenSparseAttnBackend',
     'what it reads for a batch is an attribute of the cache of models with an indexer of their own, ' ||
     'qsa_compress_ratio: the first batch raises; its metadata raises where an indexer of DeepSeek asks it, too'),
    ('sglang.srt.layers.quantization.qoq:QoQConfig',
     'its layers have neither weight nor scales, one of which is read when kv_b_proj is taken apart for latent ' ||
     'attention, and when the experts of DeepSeek V1 are packed: the loader raises'),
    ('sglang.srt.layers.attention.hpc_ops_backend:HPCOpsAttnBackend',
     'its constructor raises unless one head of k and v serves 4 or 8 of q: DeepSeek V1 has as many of either, and ' ||
     'latent attention is refused where the backend is chosen');
