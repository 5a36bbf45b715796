-- What library classes and names mean: rows that a user can add to.

-- What classes outside the tree mean, as bases and in annotations. pattern as above.
CREATE TABLE library_class (
    pattern TEXT PRIMARY KEY,
    meaning TEXT NOT NULL -- 'runs M': a call of an instance runs method M; 'enum'; 'abstract'; 'protocol'; 'tuple':
                          -- made from its annotated names; 'plain': adds nothing; 'fields': adds attributes that are
                          -- not known; 'value': its instances select nothing; 'overloads': its attributes are itself;
                          -- 'missing': raised in place of an implementation; 'applies M': apply() of a class runs
                          -- method M behind a context;
                          -- in annotations: 'any', 'union', 'type', 'callable', 'container', 'none', 'inner': its argument
) STRICT;
INSERT INTO library_class VALUES
    ('torch.nn.Module', 'runs forward'), ('torch.nn.[A-Z]*', 'runs forward'), ('torch.nn.modules.*', 'runs forward'),
    ('torch.nn.parameter.*', 'value'), ('torch.nn.Parameter', 'value'), ('torch.nn.Buffer', 'value'),
    ('torch.ops.*.*', 'overloads'), ('torch.autograd.Function', 'applies forward'),
    ('enum.Enum', 'enum'), ('enum.IntEnum', 'enum'), ('enum.Flag', 'enum'), ('enum.IntFlag', 'enum'),
    ('enum.StrEnum', 'enum'),
    ('abc.ABC', 'abstract'), ('typing.Protocol', 'protocol'), ('typing_extensions.Protocol', 'protocol'),
    ('typing.NamedTuple', 'tuple'), ('msgspec.Struct', 'tuple'), ('pydantic.BaseModel', 'tuple'),
    ('typing.Generic', 'plain'), ('builtins.object', 'plain'),
    ('builtins.NotImplementedError', 'missing'),
    ('builtins.Exception', 'fields'), ('builtins.ValueError', 'fields'), ('builtins.RuntimeError', 'fields'),
    ('vllm.model_executor.custom_op.CustomOp', 'runs forward_cuda'),
    ('vllm.model_executor.layers.activation.*', 'runs forward_cuda'),
    ('vllm.model_executor.layers.layernorm.*', 'runs forward_cuda'),
    ('vllm.model_executor.layers.rotary_embedding.*', 'runs forward_cuda'),
    ('vllm.model_executor.layers.linear.LinearBase', 'runs forward'),
    ('vllm.model_executor.layers.linear.*Linear', 'runs forward'),
    ('vllm.model_executor.layers.fused_moe.FusedMoE', 'runs forward'),
    ('vllm.model_executor.layers.fused_moe.layer.FusedMoE', 'runs forward'),
    ('vllm.model_executor.layers.vocab_parallel_embedding.*Embedding', 'runs forward'),
    ('vllm.model_executor.layers.vocab_parallel_embedding.ParallelLMHead', 'runs forward'),
    ('torch.Tensor', 'value'), ('torch.dtype', 'value'), ('torch.device', 'value'), ('torch.Size', 'value'),
    ('torch.[A-Z]*Tensor', 'value'), ('torch.Generator', 'value'), ('numpy.ndarray', 'value'),
    ('builtins.int', 'value'), ('builtins.str', 'value'), ('builtins.float', 'value'), ('builtins.bool', 'value'),
    ('builtins.bytes', 'value'), ('builtins.complex', 'value'),
    ('typing.Any', 'any'), ('builtins.any', 'any'), ('typing.TypeVar', 'any'),
    ('typing.Optional', 'union'), ('typing.Union', 'union'), ('typing.Annotated', 'inner'),
    ('typing.ClassVar', 'inner'), ('typing.Final', 'inner'),
    ('typing.Literal', 'value'), ('typing.Type', 'type'), ('builtins.type', 'type'),
    ('typing.Callable', 'callable'), ('collections.abc.Callable', 'callable'),
    ('typing.List', 'container'), ('typing.Dict', 'container'), ('typing.Tuple', 'container'),
    ('typing.Set', 'container'), ('typing.Sequence', 'container'), ('typing.Iterable', 'container'),
    ('typing.Mapping', 'container'), ('typing.Iterator', 'container'), ('typing.Generator', 'container'),
    ('typing.MutableMapping', 'container'), ('collections.abc.*', 'container'),
    ('builtins.list', 'container'), ('builtins.dict', 'container'), ('builtins.tuple', 'container'),
    ('builtins.set', 'container'), ('builtins.frozenset', 'container');

-- Names outside the tree whose value is known. 'cuda' and the like: a text on that platform, None on the others.
CREATE TABLE library_value (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL CHECK (value IN ('true', 'false', 'none', 'cuda', 'hip', 'npu', 'cpu', 'xpu'))
) STRICT;
INSERT INTO library_value VALUES
    ('typing.TYPE_CHECKING', 'false'), ('typing_extensions.TYPE_CHECKING', 'false'),
    ('torch.version.cuda', 'cuda'), ('torch.version.hip', 'hip'), ('torch.version.xpu', 'xpu');

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
    op       TEXT NOT NULL, -- 'aten::mm'
    function TEXT NOT NULL, -- dotted name
    PRIMARY KEY (op, function)
) STRICT, WITHOUT ROWID;
INSERT INTO torch_op VALUES
    ('aten::mm', 'torch.mm'), ('aten::mm', 'torch.matmul'), ('aten::mm', 'torch.nn.functional.linear'),
    ('aten::addmm', 'torch.addmm'), ('aten::addmm', 'torch.nn.functional.linear'),
    ('aten::bmm', 'torch.bmm'), ('aten::bmm', 'torch.matmul'),
    ('aten::baddbmm', 'torch.baddbmm'), ('aten::_scaled_mm', 'torch._scaled_mm'),
    ('aten::_log_softmax', 'torch.log_softmax'), ('aten::_log_softmax', 'torch.nn.functional.log_softmax'),
    ('aten::_softmax', 'torch.softmax'), ('aten::_softmax', 'torch.nn.functional.softmax'),
    ('aten::mean', 'torch.mean'), ('aten::rms_norm', 'torch.nn.functional.rms_norm'),
    ('aten::native_layer_norm', 'torch.nn.functional.layer_norm'), ('aten::embedding', 'torch.nn.functional.embedding'),
    ('aten::gelu', 'torch.nn.functional.gelu'), ('aten::silu', 'torch.nn.functional.silu');

-- The platforms that an implementation under a dispatch key of torch, or for a type of device, is for.
CREATE TABLE torch_dispatch_key (
    dispatch_key TEXT PRIMARY KEY, -- GLOB
    platforms    TEXT NOT NULL     -- 'cuda hip'; '': for none, as what only tells shapes
) STRICT, WITHOUT ROWID;
INSERT INTO torch_dispatch_key VALUES
    ('CUDA', 'cuda hip'), ('cuda', 'cuda hip'), ('CPU', 'cpu'), ('cpu', 'cpu'), ('XPU', 'xpu'), ('xpu', 'xpu'),
    ('PrivateUse1', 'npu'), ('npu', 'npu'), ('MUSA', 'musa'), ('musa', 'musa'), ('MPS', 'mps'), ('mps', 'mps'),
    ('Meta', ''), ('Autograd*', '');
