-- What is known about libraries: rows that a user can add to. Nothing here names a release.

-- Packages whose callables are kernels. The first row by position whose package is the root of
-- the dotted name and whose pattern (GLOB over the rest) matches decides; is_kernel 0 makes exceptions.
CREATE TABLE kernel_package (
    position  INTEGER PRIMARY KEY,
    package   TEXT NOT NULL,     -- 'sgl_kernel', 'torch.ops'
    pattern   TEXT NOT NULL,     -- GLOB over what follows 'package.'
    source    TEXT NOT NULL,     -- shown as the kernel's source
    platform  TEXT,              -- a kernel on this platform only ('hip'); NULL: wherever it is imported
    is_kernel INTEGER NOT NULL DEFAULT 1 CHECK (is_kernel IN (0, 1))
) STRICT;
INSERT INTO kernel_package (position, package, pattern, source, platform, is_kernel) VALUES
    (10, 'deep_gemm',      '[sg]et_*',              'deep_gemm',      NULL,   0),
    (20, 'sgl_kernel',     '*',                     'sgl-kernel',     NULL,   1),
    (30, 'flashinfer',     '*',                     'flashinfer',     NULL,   1),
    (40, 'deep_gemm',      '*',                     'deep_gemm',      NULL,   1),
    (50, 'deep_ep',        '*',                     'deep_ep',        NULL,   1),
    (60, 'flash_mla',      '*',                     'flash_mla',      NULL,   1),
    (70, 'flash_attn',     '*',                     'flash_attn',     NULL,   1),
    (80, 'triton_kernels', '*',                     'triton_kernels', NULL,   1),
    (90, 'sgl_jit',        '*',                     'jit_kernel',     NULL,   1),
    (100, 'aiter',         '*',                     'aiter',          'hip',  1),
    (110, 'torch_npu',     '*',                     'torch_npu',      'npu',  1),
    (120, 'vllm',          '*',                     'vllm',           'hip',  1),
    (130, 'torch.ops',     'load_library',          'torch',          NULL,   0),
    (140, 'torch.ops',     '*.*',                   'torch.ops',      NULL,   1),
    (150, 'torch',         'bmm',                   'torch',          NULL,   1),
    (151, 'torch',         'mm',                    'torch',          NULL,   1),
    (152, 'torch',         'matmul',                'torch',          NULL,   1),
    (153, 'torch',         'addmm',                 'torch',          NULL,   1),
    (154, 'torch',         'baddbmm',               'torch',          NULL,   1),
    (155, 'torch',         'einsum',                'torch',          NULL,   1),
    (156, 'torch',         '_scaled_mm',            'torch',          NULL,   1),
    (157, 'torch',         'nn.functional.linear',  'torch',          NULL,   1),
    (158, 'torch',         'nn.functional.scaled_dot_product_attention', 'torch', NULL, 1);

CREATE TABLE library_behaviour (
    behaviour TEXT PRIMARY KEY,
    remark    TEXT NOT NULL
) STRICT;
INSERT INTO library_behaviour VALUES
    ('identity',      'gives its first argument back; without one, a decorator that does'),
    ('decorator',     'whatever its arguments, gives a decorator that gives the function back'),
    ('argument',      'gives argument number N back'),
    ('partial',       'functools.partial'),
    ('reference',     'a callable that gives the first argument back'),
    ('object',        'an object of the class named by the argument; of the called class without one'),
    ('results',       'a tuple; "5:deep_ep.EventOverlap" says what stands at a position, the rest is plain'),
    ('scalar',        'a plain value'),
    ('unknown',       'anything'),
    ('method',        'calls the method of its first argument that the argument names; a plain value'),
    ('container',     'a new container: tuple, list, set or dict, with what its arguments hold'),
    ('elements',      'a list of the elements of its arguments'),
    ('zip',           'a list of tuples of the elements of its arguments'),
    ('enumerate',     'a list of tuples: a number, an element'),
    ('map',           'calls the first argument with the elements of the others'),
    ('filter',        'calls the first argument with the elements of the second, which it gives back'),
    ('reduce',        'calls the first argument with what it gave and the elements of the second'),
    ('next',          'an element of the first argument'),
    ('iter',          'its first argument'),
    ('getattr',       'the attribute of the first argument named by the second'),
    ('setattr',       'stores the third argument as the attribute of the first named by the second'),
    ('hasattr',       'whether the first argument has the attribute named by the second'),
    ('isinstance',    'whether the first argument is an instance of the second'),
    ('super',         'the next class along the MRO of the receiver'),
    ('type',          'the class of its argument'),
    ('property',      'a property of the function'),
    ('staticmethod',  'a static method'),
    ('classmethod',   'a class method'),
    ('import',        'imports the module that its first argument names'),
    ('register op',   'binds torch.ops.NAMESPACE.NAME to a function: argument "namespace name-parameter function-parameter"'),
    ('custom op',     'a decorator that binds torch.ops.NAMESPACE.NAME; the name is the first argument, "namespace::name"'),
    ('triton',        'a triton kernel'),
    ('dataclass',     'makes __init__ from the annotated names of the class'),
    ('field',         'the default of a dataclass field, or what its default_factory gives'),
    ('platform',      'true on the platforms that the argument lists');

-- What functions do with their arguments. pattern is a dotted name, or a GLOB over it; for
-- functions of the ingested tree, a GLOB over 'module:qualname'. The tree's own function is
-- still entered; the row says what it gives.
CREATE TABLE library_function (
    pattern   TEXT PRIMARY KEY,
    behaviour TEXT NOT NULL REFERENCES library_behaviour,
    argument  TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO library_function VALUES
    ('functools.partial', 'partial', ''),
    ('functools.lru_cache', 'identity', ''), ('functools.cache', 'identity', ''),
    ('functools.reduce', 'reduce', ''),
    ('functools.wraps', 'decorator', ''), ('functools.update_wrapper', 'identity', ''),
    ('functools.cached_property', 'property', ''), ('functools.singledispatch', 'identity', ''),
    ('contextlib.contextmanager', 'identity', ''), ('contextlib.asynccontextmanager', 'identity', ''),
    ('abc.abstractmethod', 'identity', ''), ('typing.overload', 'identity', ''), ('typing.final', 'identity', ''),
    ('typing.runtime_checkable', 'identity', ''), ('typing.cast', 'argument', '1'),
    ('dataclasses.dataclass', 'dataclass', ''), ('dataclasses.field', 'field', ''),
    ('dataclasses.replace', 'identity', ''),
    ('copy.copy', 'identity', ''), ('copy.deepcopy', 'identity', ''),
    ('weakref.ref', 'reference', ''), ('weakref.proxy', 'identity', ''), ('weakref.WeakMethod', 'reference', ''),
    ('importlib.import_module', 'import', ''),
    ('collections.OrderedDict', 'container', 'dict'), ('collections.defaultdict', 'container', 'dict'),
    ('collections.deque', 'container', 'list'), ('collections.Counter', 'container', 'dict'),
    ('itertools.chain', 'elements', ''), ('itertools.chain.from_iterable', 'elements', ''),
    ('itertools.islice', 'elements', ''), ('itertools.cycle', 'elements', ''),
    ('itertools.product', 'zip', ''), ('itertools.zip_longest', 'zip', ''),
    ('builtins.list', 'container', 'list'), ('builtins.tuple', 'container', 'tuple'),
    ('builtins.set', 'container', 'set'), ('builtins.frozenset', 'container', 'set'),
    ('builtins.dict', 'container', 'dict'),
    ('builtins.sorted', 'elements', ''), ('builtins.reversed', 'elements', ''),
    ('builtins.zip', 'zip', ''), ('builtins.enumerate', 'enumerate', ''),
    ('builtins.map', 'map', ''), ('builtins.filter', 'filter', ''),
    ('builtins.next', 'next', ''), ('builtins.iter', 'iter', ''),
    ('builtins.getattr', 'getattr', ''), ('builtins.setattr', 'setattr', ''),
    ('builtins.hasattr', 'hasattr', ''), ('builtins.isinstance', 'isinstance', ''),
    ('builtins.issubclass', 'isinstance', ''), ('builtins.super', 'super', ''), ('builtins.type', 'type', ''),
    ('builtins.property', 'property', ''), ('builtins.staticmethod', 'staticmethod', ''),
    ('builtins.classmethod', 'classmethod', ''),
    ('builtins.min', 'unknown', ''), ('builtins.max', 'unknown', ''),
    ('builtins.len', 'method', '__len__'), ('builtins.int', 'scalar', ''), ('builtins.str', 'method', '__str__'),
    ('builtins.float', 'scalar', ''), ('builtins.bool', 'scalar', ''), ('builtins.repr', 'method', '__repr__'),
    ('builtins.id', 'scalar', ''), ('builtins.sum', 'scalar', ''), ('builtins.abs', 'method', '__abs__'),
    ('builtins.any', 'scalar', ''), ('builtins.all', 'scalar', ''), ('builtins.range', 'scalar', ''),
    ('builtins.round', 'scalar', ''), ('builtins.callable', 'scalar', ''), ('builtins.hash', 'method', '__hash__'),
    ('builtins.print', 'scalar', ''), ('builtins.format', 'scalar', ''), ('builtins.pow', 'scalar', ''),
    ('torch.compile', 'identity', ''), ('torch.jit.script', 'identity', ''), ('torch.jit.ignore', 'identity', ''),
    ('torch.compiler.disable', 'identity', ''), ('torch._dynamo.disable', 'identity', ''),
    ('torch.compiler.allow_in_graph', 'identity', ''), ('torch._dynamo.allow_in_graph', 'identity', ''),
    ('torch.no_grad', 'identity', ''), ('torch.inference_mode', 'identity', ''),
    ('torch.library.custom_op', 'custom op', ''), ('torch.library.register_fake', 'decorator', ''),
    ('torch.nn.ModuleList', 'container', 'list'), ('torch.nn.ModuleDict', 'container', 'dict'),
    ('torch.nn.ParameterList', 'container', 'list'),
    ('triton.jit', 'triton', ''), ('triton.autotune', 'decorator', ''), ('triton.heuristics', 'decorator', ''),
    ('triton.runtime.jit.jit', 'triton', ''), ('triton.cdiv', 'scalar', ''), ('triton.next_power_of_2', 'scalar', ''),
    ('deep_ep.Buffer.get_dispatch_layout', 'results', '4:deep_ep.EventOverlap'),
    ('deep_ep.Buffer.dispatch', 'results', '5:deep_ep.EventOverlap'),
    ('deep_ep.Buffer.combine', 'results', '2:deep_ep.EventOverlap'),
    ('deep_ep.Buffer.low_latency_dispatch', 'results', '3:deep_ep.EventOverlap 4:deep_ep.Hook'),
    ('deep_ep.Buffer.low_latency_combine', 'results', '1:deep_ep.EventOverlap 2:deep_ep.Hook'),
    ('deep_ep.Buffer.capture', 'object', 'deep_ep.EventOverlap'),
    ('sglang.*:direct_register_custom_op', 'register op', 'sglang op_name op_func'),
    ('sglang.*:load_jit', 'object', 'sgl_jit'),
    ('sglang.*:is_cuda', 'platform', 'cuda'), ('sglang.*.is_cuda', 'platform', 'cuda'),
    ('sglang.*:is_hip', 'platform', 'hip'), ('sglang.*.is_hip', 'platform', 'hip'),
    ('sglang.*:is_npu', 'platform', 'npu'), ('sglang.*.is_npu', 'platform', 'npu'),
    ('sglang.*:is_cpu', 'platform', 'cpu'), ('sglang.*.is_cpu', 'platform', 'cpu'),
    ('sglang.*:is_xpu', 'platform', 'xpu'), ('sglang.*.is_xpu', 'platform', 'xpu'),
    ('sglang.*:is_hpu', 'platform', 'hpu'), ('sglang.*.is_hpu', 'platform', 'hpu'),
    ('sglang.*:is_musa', 'platform', 'musa'), ('sglang.*.is_musa', 'platform', 'musa'),
    ('sglang.*:is_mps', 'platform', 'mps'), ('sglang.*.is_mps', 'platform', 'mps'),
    ('sglang.*.is_out_of_tree', 'platform', 'oot'),
    ('sglang.*:is_cuda_alike', 'platform', 'cuda hip'), ('sglang.*.is_cuda_alike', 'platform', 'cuda hip'),
    ('sglang.*:is_hip_runtime', 'platform', 'hip'), ('sglang.*:is_musa_runtime', 'platform', 'musa'),
    ('sglang.*:is_npu_arch35', 'platform', 'npu'),
    ('sglang.*:cpu_has_amx_support', 'platform', 'cpu'), ('sglang.*:use_intel_amx_backend', 'platform', 'cpu');

-- What classes outside the tree mean, as bases and in annotations. pattern as above.
CREATE TABLE library_class (
    pattern TEXT PRIMARY KEY,
    meaning TEXT NOT NULL -- 'runs M': a call of an instance runs method M; 'enum'; 'abstract'; 'protocol'; 'tuple':
                          -- a named tuple; 'plain': adds nothing; 'value': its instances select nothing;
                          -- in annotations: 'any', 'union', 'type', 'callable', 'container', 'none', 'inner': its argument
) STRICT;
INSERT INTO library_class VALUES
    ('torch.nn.Module', 'runs forward'), ('torch.nn.[A-Z]*', 'runs forward'), ('torch.nn.modules.*', 'runs forward'),
    ('torch.nn.parameter.*', 'value'), ('torch.nn.Parameter', 'value'), ('torch.nn.Buffer', 'value'),
    ('torch.autograd.Function', 'plain'),
    ('enum.Enum', 'enum'), ('enum.IntEnum', 'enum'), ('enum.Flag', 'enum'), ('enum.IntFlag', 'enum'),
    ('enum.StrEnum', 'enum'),
    ('abc.ABC', 'abstract'), ('typing.Protocol', 'protocol'), ('typing_extensions.Protocol', 'protocol'),
    ('typing.NamedTuple', 'tuple'), ('typing.Generic', 'plain'), ('builtins.object', 'plain'),
    ('builtins.Exception', 'plain'), ('builtins.ValueError', 'plain'), ('builtins.RuntimeError', 'plain'),
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

-- Names outside the tree whose value is known.
CREATE TABLE library_value (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL CHECK (value IN ('true', 'false', 'none'))
) STRICT;
INSERT INTO library_value VALUES ('typing.TYPE_CHECKING', 'false'), ('typing_extensions.TYPE_CHECKING', 'false');
