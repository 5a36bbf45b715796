-- What library classes and names mean: rows that a user can add to.

CREATE TABLE library_meaning (
    meaning TEXT PRIMARY KEY,
    remark  TEXT NOT NULL
) STRICT;
INSERT INTO library_meaning VALUES
    ('runs',      'a call of an instance runs the method that the argument names'),
    ('applies',   'apply() of the class runs the method that the argument names, behind a context'),
    ('enum',      'its attributes are members; "mixed": a text or several members may stand for one'),
    ('abstract',  'a class that derives from it directly is not meant to be made'),
    ('protocol',  'a class that derives from it directly says what others have'),
    ('tuple',     'made from its annotated names; "elements": these are what it gives when it is unpacked'),
    ('plain',     'adds nothing'),
    ('fields',    'adds attributes that are not known'),
    ('value',     'its instances select nothing'),
    ('overloads', 'its attributes are itself'),
    ('missing',   'raised in place of an implementation'),
    ('any',       'in annotations: anything'),
    ('union',     'in annotations: one of its arguments, or None; "none": in other code, too'),
    ('inner',     'in annotations: its first argument'),
    ('type',      'in annotations: a class'),
    ('callable',  'in annotations: something that can be called'),
    ('container', 'in annotations: a container'),
    ('none',      'in annotations: None');

-- What classes outside the tree mean, as bases and in annotations. pattern as in library_function.
CREATE TABLE library_class (
    pattern  TEXT PRIMARY KEY,
    meaning  TEXT NOT NULL REFERENCES library_meaning,
    argument TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO library_class VALUES
    ('torch.nn.Module', 'runs', 'forward'), ('torch.nn.[A-Z]*', 'runs', 'forward'),
    ('torch.nn.modules.*', 'runs', 'forward'), ('transformers.*PreTrainedModel', 'runs', 'forward'),
    ('transformers.*GradientCheckpointingLayer', 'runs', 'forward'), ('diffusers.*ModelMixin', 'runs', 'forward'),
    ('torch.nn.parameter.*', 'value', ''),
    ('torch.nn.Parameter', 'value', ''), ('torch.nn.Buffer', 'value', ''), ('torch.ops.*.*', 'overloads', ''),
    ('torch.autograd.Function', 'applies', 'forward'), ('enum.Enum', 'enum', ''), ('enum.IntEnum', 'enum', ''),
    ('enum.Flag', 'enum', 'mixed'), ('enum.IntFlag', 'enum', 'mixed'), ('enum.StrEnum', 'enum', 'mixed'),
    ('abc.ABC', 'abstract', ''), ('typing.Protocol', 'protocol', ''), ('typing_extensions.Protocol', 'protocol', ''),
    ('typing.NamedTuple', 'tuple', 'elements'), ('msgspec.Struct', 'tuple', ''), ('pydantic.BaseModel', 'tuple', ''),
    ('typing.Generic', 'plain', ''), ('builtins.object', 'plain', ''), ('builtins.NotImplementedError', 'missing', ''),
    ('builtins.Exception', 'fields', ''), ('builtins.ValueError', 'fields', ''),
    ('builtins.RuntimeError', 'fields', ''), ('vllm.model_executor.custom_op.CustomOp', 'runs', 'forward_cuda'),
    ('vllm.model_executor.layers.activation.*', 'runs', 'forward_cuda'),
    ('vllm.model_executor.layers.layernorm.*', 'runs', 'forward_cuda'),
    ('vllm.model_executor.layers.rotary_embedding.*', 'runs', 'forward_cuda'),
    ('vllm.model_executor.layers.linear.LinearBase', 'runs', 'forward'),
    ('vllm.model_executor.layers.linear.*Linear', 'runs', 'forward'),
    ('vllm.model_executor.layers.fused_moe.FusedMoE', 'runs', 'forward'),
    ('vllm.model_executor.layers.fused_moe.layer.FusedMoE', 'runs', 'forward'),
    ('vllm.model_executor.layers.vocab_parallel_embedding.*Embedding', 'runs', 'forward'),
    ('vllm.model_executor.layers.vocab_parallel_embedding.ParallelLMHead', 'runs', 'forward'),
    ('torch.Tensor', 'value', ''), ('torch.dtype', 'value', ''), ('torch.device', 'value', ''),
    ('torch.Size', 'value', ''), ('torch.[A-Z]*Tensor', 'value', ''), ('torch.Generator', 'value', ''),
    ('numpy.ndarray', 'value', ''), ('builtins.int', 'value', ''), ('builtins.str', 'value', ''),
    ('builtins.float', 'value', ''), ('builtins.bool', 'value', ''), ('builtins.bytes', 'value', ''),
    ('builtins.complex', 'value', ''), ('typing.Any', 'any', ''), ('builtins.any', 'any', ''),
    ('typing.TypeVar', 'any', ''), ('typing.Optional', 'union', 'none'), ('typing.Union', 'union', ''),
    ('typing.Annotated', 'inner', ''), ('typing.ClassVar', 'inner', ''), ('typing.Final', 'inner', ''),
    ('typing.Literal', 'value', ''), ('typing.Type', 'type', ''), ('builtins.type', 'type', ''),
    ('abc.ABCMeta', 'type', ''), ('enum.EnumMeta', 'type', ''), ('enum.EnumType', 'type', ''),
    ('typing.Callable', 'callable', ''), ('collections.abc.Callable', 'callable', ''),
    ('typing.List', 'container', ''), ('typing.Dict', 'container', ''), ('typing.Tuple', 'container', ''),
    ('typing.Set', 'container', ''), ('typing.Sequence', 'container', ''), ('typing.Iterable', 'container', ''),
    ('typing.Mapping', 'container', ''), ('typing.Iterator', 'container', ''), ('typing.Generator', 'container', ''),
    ('typing.MutableMapping', 'container', ''), ('collections.abc.*', 'container', ''),
    ('builtins.list', 'container', ''), ('builtins.dict', 'container', ''), ('builtins.tuple', 'container', ''),
    ('builtins.set', 'container', ''), ('builtins.frozenset', 'container', '');

-- Names outside the tree whose value is known. 'cuda' and the like: a text on that platform, None on the others.
CREATE TABLE library_value (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL CHECK (value IN ('true', 'false', 'none', 'cuda', 'hip', 'npu', 'cpu', 'xpu'))
) STRICT;
INSERT INTO library_value VALUES
    ('typing.TYPE_CHECKING', 'false'), ('typing_extensions.TYPE_CHECKING', 'false'),
    ('torch.version.cuda', 'cuda'), ('torch.version.hip', 'hip'), ('torch.version.xpu', 'xpu'),
    ('torch.version.musa', 'none');
