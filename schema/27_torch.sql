-- What is known of torch's methods and ops: rows that a user can add to.

-- The function that a method of a class outside the tree runs, of those that a row of kernel_package may name.
CREATE TABLE library_method (
    method   TEXT PRIMARY KEY, -- dotted name, or a GLOB over it: 'torch.nn.Linear.forward'
    function TEXT NOT NULL     -- dotted name
) STRICT;
INSERT INTO library_method VALUES
    ('torch.nn.Linear.forward', 'torch.nn.functional.linear'),
    ('torch.nn.Bilinear.forward', 'torch.nn.functional.bilinear'),
    ('torch.nn.Conv1d.forward', 'torch.nn.functional.conv1d'),
    ('torch.nn.Conv2d.forward', 'torch.nn.functional.conv2d'),
    ('torch.nn.Conv3d.forward', 'torch.nn.functional.conv3d'),
    ('torch.nn.Embedding.forward', 'torch.nn.functional.embedding'),
    ('torch.nn.EmbeddingBag.forward', 'torch.nn.functional.embedding_bag'),
    ('torch.nn.LayerNorm.forward', 'torch.nn.functional.layer_norm'),
    ('torch.nn.RMSNorm.forward', 'torch.nn.functional.rms_norm'),
    ('torch.nn.GroupNorm.forward', 'torch.nn.functional.group_norm'),
    ('torch.nn.BatchNorm*.forward', 'torch.nn.functional.batch_norm'),
    ('torch.nn.GELU.forward', 'torch.nn.functional.gelu'),
    ('torch.nn.SiLU.forward', 'torch.nn.functional.silu'),
    ('torch.nn.ReLU.forward', 'torch.nn.functional.relu'),
    ('torch.nn.Softmax.forward', 'torch.nn.functional.softmax'),
    ('torch.nn.MultiheadAttention.forward', 'torch.nn.functional.multi_head_attention_forward');

-- The functions of torch that run an op of its own: what the tree implements the op by may take their place.
CREATE TABLE torch_op (
    op         TEXT NOT NULL, -- 'aten::mm'
    function   TEXT NOT NULL, -- dotted name
    is_batched INTEGER NOT NULL DEFAULT 0 CHECK (is_batched IN (0, 1)), -- 1: not where an operand is a matrix; where a
                                                                        -- tensor is given as out, its overload for that
    PRIMARY KEY (op, function)
) STRICT, WITHOUT ROWID;
INSERT INTO torch_op (op, function) VALUES
    ('aten::mm', 'torch.mm'), ('aten::mm', 'torch.matmul'), ('aten::mm', 'torch.nn.functional.linear'),
    ('aten::addmm', 'torch.addmm'), ('aten::addmm', 'torch.nn.functional.linear'),
    ('aten::bmm', 'torch.bmm'),
    ('aten::baddbmm', 'torch.baddbmm'), ('aten::_scaled_mm', 'torch._scaled_mm'),
    ('aten::_log_softmax', 'torch.log_softmax'), ('aten::_log_softmax', 'torch.nn.functional.log_softmax'),
    ('aten::_softmax', 'torch.softmax'), ('aten::_softmax', 'torch.nn.functional.softmax'),
    ('aten::mean', 'torch.mean'), ('aten::rms_norm', 'torch.nn.functional.rms_norm'),
    ('aten::native_layer_norm', 'torch.nn.functional.layer_norm'), ('aten::embedding', 'torch.nn.functional.embedding'),
    ('aten::gelu', 'torch.nn.functional.gelu'), ('aten::silu', 'torch.nn.functional.silu');
INSERT INTO torch_op VALUES ('aten::bmm', 'torch.matmul', 1);

-- The platforms that an implementation under a dispatch key of torch, or for a type of device, is for.
CREATE TABLE torch_dispatch_key (
    dispatch_key TEXT PRIMARY KEY, -- GLOB
    platforms    TEXT NOT NULL     -- 'cuda hip'; '': for none, as what only tells shapes
) STRICT, WITHOUT ROWID;
INSERT INTO torch_dispatch_key VALUES
    ('CUDA', 'cuda hip'), ('cuda', 'cuda hip'), ('CPU', 'cpu'), ('cpu', 'cpu'), ('XPU', 'xpu'), ('xpu', 'xpu'),
    ('PrivateUse1', 'npu'), ('npu', 'npu'), ('MUSA', 'musa'), ('musa', 'musa'), ('MPS', 'mps'), ('mps', 'mps'),
    ('Meta', ''), ('Autograd*', '');

-- The attributes that objects of a class outside the tree have by themselves: a class with rows has no others, but what
-- is stored. For any configuration.
CREATE TABLE library_attribute (
    class     TEXT NOT NULL, -- dotted name
    attribute TEXT NOT NULL, -- GLOB
    PRIMARY KEY (class, attribute)
) STRICT, WITHOUT ROWID;
INSERT INTO library_attribute SELECT 'torch.nn.Module', value
FROM json_each('["__*__", "T_destination", "_apply", "_backward_*", "_buffers", "_call_impl", "_compiled_call_impl",
    "_forward_*", "_get_*", "_is_full_backward_hook", "_is_hf_initialized", "_load_*", "_maybe_*", "_modules",
    "_named_members", "_non_persistent_buffers_set", "_parameters", "_register_*", "_replicate_for_data_parallel",
    "_save_to_state_dict", "_slow_forward", "_state_dict_*", "_version", "_wrapped_call_impl", "add_module", "apply",
    "bfloat16", "buffers", "call_super_init", "children", "compile", "cpu", "cuda", "double", "dump_patches", "eval",
    "extra_repr", "float", "forward", "get_*", "half", "ipu", "load_state_dict", "modules", "mtia", "named_*",
    "parameters", "register_*", "requires_grad_", "set_extra_state", "set_submodule", "share_memory", "state_dict",
    "to", "to_empty", "train", "training", "type", "xpu", "zero_grad"]');
-- Of a tensor each name that begins with no underscore: torch has some 600 of them, and more with each release.
INSERT INTO library_attribute SELECT 'torch.Tensor', value
FROM json_each('["[A-Za-z]*", "__*", "_addmm_*", "_autocast_*", "_autograd*", "_backward_hooks", "_base", "_cdata",
    "_clear_*", "_coalesced*", "_conj*", "_dim*", "_dtensor_*", "_dynamo*", "_elem", "_fake*", "_fix_weakref",
    "_functorch*", "_grad*", "_has_*", "_indices", "_is_*", "_lazy_*", "_local_*", "_make_*", "_name", "_neg_view",
    "_nested_*", "_nnz", "_philox_*", "_post_accumulate_grad_hooks", "_python_dispatch", "_reduce_*",
    "_rev_view_*", "_sparse_*", "_spec", "_storage*", "_to_*", "_typed_storage", "_use_count", "_values",
    "_version", "_view*"]');
