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
     'it raises without top-k indices, and "deepseek" to "deepseek_v3" have none; the indexer of "deepseek_v32" ' ||
     'asks its metadata for get_page_table_64, or for topk_transform without rows, and that raises');
