-- What is known about kernel packages: rows that a user can add to. Nothing here names a release.

-- Packages whose callables are kernels, but those that rows of host_name name. The first row by position whose package
-- is the root of the dotted name and whose pattern (GLOB over the rest) matches decides.
CREATE TABLE kernel_package (
    position  INTEGER PRIMARY KEY,
    package   TEXT NOT NULL,     -- 'sgl_kernel', 'torch.ops'
    pattern   TEXT NOT NULL,     -- GLOB over what follows 'package.'
    source    TEXT NOT NULL,     -- shown as the kernel's source
    platform  TEXT,              -- a kernel on this platform only ('hip'); NULL: wherever it is imported
    -- What tells its kernels apart: 'name' alone, with its class where it is a method; the 'module' before it too
    named_by  TEXT NOT NULL DEFAULT 'name' CHECK (named_by IN ('name', 'module'))
) STRICT;
INSERT INTO kernel_package (position, package, pattern, source, platform, named_by) VALUES
    (20, 'sgl_kernel',     '*',                     'sgl-kernel',     NULL,  'name'),
    (33, 'flashinfer',     '*',                     'flashinfer',     NULL,  'name'),
    (40, 'deep_gemm',      '*',                     'deep_gemm',      NULL,  'name'),
    (49, 'deep_ep',        'Buffer.fused_deep_moe', 'deep_ep',        'npu', 'name'), -- of the package's Ascend port
    (50, 'deep_ep',        '*',                     'deep_ep',        NULL,  'name'),
    (51, 'mooncake',       '*',                     'mooncake',       NULL,  'name'),
    (53, 'nixl_ep',        '*',                     'nixl_ep',        NULL,  'name'),
    (55, 'pplx_kernels',   '*',                     'pplx_kernels',   NULL,  'name'),
    (60, 'flash_mla',      '*',                     'flash_mla',      NULL,  'name'),
    (70, 'flash_attn',     '*',                     'flash_attn',     NULL,  'name'),
    (80, 'triton_kernels', '*',                     'triton_kernels', NULL,  'name'),
    (82, 'hpc',            '*',                     'hpc-ops',        NULL,  'name'),
    (83, 'humming',        'layer.HummingMethod.forward*', 'humming',    NULL,  'name'),
    (84, 'ctypes.CDLL',    'nccl[A-Z]*',             'nccl',           NULL,  'name'), -- a compiled library's function
    (90, 'sgl_jit',        '*',                     'jit_kernel',     NULL,  'module'),
    (100, 'aiter',         '*',                     'aiter',          'hip', 'name'),
    (110, 'torch_npu',     '*',                     'torch_npu',      'npu', 'name'),
    (120, 'vllm',          '*',                     'vllm',           'hip', 'name'),
    (131, 'torch.ops',     'npu.*',                 'torch_npu',      'npu', 'name'),
    (132, 'torch.ops',     '*_npu',                 'torch_npu',      'npu', 'name'),
    (133, 'torch.ops',     '*.npu_*',               'torch_npu',      'npu', 'name'),
    (134, 'torch.ops',     '*_cpu',                 'sgl-kernel',     'cpu', 'name'),
    (135, 'torch.ops',     'sgl_kernel.shm_*',      'sgl-kernel',     'cpu', 'name'),
    (140, 'torch.ops',     '*.*',                   'torch.ops',      NULL,  'name'),
    (150, 'torch',         'bmm',                   'torch',          NULL,  'name'),
    (151, 'torch',         'mm',                    'torch',          NULL,  'name'),
    (152, 'torch',         'matmul',                'torch',          NULL,  'name'),
    (153, 'torch',         'addmm',                 'torch',          NULL,  'name'),
    (154, 'torch',         'baddbmm',               'torch',          NULL,  'name'),
    (155, 'torch',         'einsum',                'torch',          NULL,  'name'),
    (156, 'torch',         '_scaled_mm',            'torch',          NULL,  'name'),
    (157, 'torch',         'nn.functional.linear',  'torch',          NULL,  'name'),
    (158, 'torch',         'nn.functional.scaled_dot_product_attention', 'torch', NULL, 'name'),
    (159, 'torch',         'nn.functional.conv[123]d',  'torch',      NULL,  'name'),
    (160, 'torch',         'nn.functional.embedding',   'torch',      NULL,  'name'),
    (161, 'torch',         'nn.functional.layer_norm',  'torch',      NULL,  'name'),
    (162, 'torch',         'nn.functional.rms_norm',    'torch',      NULL,  'name'),
    (163, 'torch',         'nn.functional.group_norm',  'torch',      NULL,  'name'),
    (164, 'torch',         'nn.functional.gelu',        'torch',      NULL,  'name'),
    (165, 'torch',         'nn.functional.silu',        'torch',      NULL,  'name');

-- Packages that exist on one platform only: a module that imports one when it is loaded, and has
-- nothing to take its place, cannot be loaded on the others.
CREATE TABLE platform_package (
    package  TEXT PRIMARY KEY,
    platform TEXT NOT NULL
) STRICT;
INSERT INTO platform_package VALUES
    ('aiter', 'hip'), ('wave_lang', 'hip'), ('iree', 'hip'), ('mori', 'hip'),
    ('torch_npu', 'npu'), ('sgl_kernel_npu', 'npu'), ('torchair', 'npu'), ('mindspore', 'npu'),
    ('intel_extension_for_pytorch', 'xpu'), ('habana_frameworks', 'hpu'), ('torch_musa', 'musa'), ('mlx', 'mps');

-- Files that hold the code of one platform only: on the others they are there but nothing of them runs, so what is
-- imported from them has no value. Not a base class of what runs everywhere: it would lose its methods.
CREATE TABLE platform_file (
    pattern  TEXT PRIMARY KEY, -- GLOB over source_file.file
    platform TEXT NOT NULL
) STRICT;
INSERT INTO platform_file VALUES
    ('*/hardware_backend/npu/*', 'npu'), ('*/hardware_backend/xpu/*', 'xpu'), ('*/hardware_backend/musa/*', 'musa'),
    ('*/hardware_backend/mlx/*', 'mps'), ('*/layers/attention/xpu_backend.py', 'xpu'),
    ('*/layers/attention/intel_amx_backend.py', 'cpu'), ('*/layers/attention/wave_backend.py', 'hip'),
    ('*/layers/attention/aiter_backend.py', 'hip'), ('*/kernels/ops/*_amd_gfx*.py', 'hip'),
    ('*/kernels/ops/*/rocm_*.py', 'hip'), ('*/moe_runner/aiter.py', 'hip'), ('*/moe_runner/ascend.py', 'npu'),
    ('*/token_dispatcher/fuseep.py', 'npu'), ('*/token_dispatcher/ascend_tp.py', 'npu'),
    ('*/layers/quantization/quark_int4fp8_moe.py', 'hip');
