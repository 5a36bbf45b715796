-- What is known about kernel packages: rows that a user can add to. Nothing here names a release.

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
    (6,  'deep_gemm',      '*get_*_alignment*',     'deep_gemm',      NULL,   0), -- settings, and what asks for them
    (7,  'deep_gemm',      'set_*',                 'deep_gemm',      NULL,   0),
    (8,  'deep_gemm',      '*.set_*',               'deep_gemm',      NULL,   0),
    (9,  'deep_gemm',      '*get_num_sms',          'deep_gemm',      NULL,   0),
    (10, 'deep_gemm',      '*get_tc_util',          'deep_gemm',      NULL,   0),
    (11, 'deep_gemm',      '*get_*mode',            'deep_gemm',      NULL,   0),
    (5,  'deep_ep',        'Buffer.capture',        'deep_ep',        NULL,   0), -- records an event
    (12, 'deep_ep',        'Config*',               'deep_ep',        NULL,   0),
    (13, 'deep_ep',        'Buffer.[sg]et_*config*','deep_ep',        NULL,   0),
    (14, 'deep_ep',        'Buffer.*size_hint',     'deep_ep',        NULL,   0),
    (15, 'triton_kernels', '[A-Z]*',                'triton_kernels', NULL,   0),
    (16, 'triton_kernels', '*.[A-Z]*',              'triton_kernels', NULL,   0),
    (17, 'sgl_kernel',     'scalar_type.*',         'sgl-kernel',     NULL,   0),
    (18, 'sgl_kernel',     '*is_arch_support_*',    'sgl-kernel',     NULL,   0),
    (19, 'sgl_kernel',     '*get_block_size',       'sgl-kernel',     NULL,   0),
    (21, 'flashinfer',     '*supports*',            'flashinfer',     NULL,   0), -- asks the device, runs nothing
    (22, 'flashinfer',     '*is_*supported',        'flashinfer',     NULL,   0),
    (23, 'flashinfer',     'jit.*',                 'flashinfer',     NULL,   0),
    (24, 'flashinfer',     '*get_compute_capability', 'flashinfer',   NULL,   0),
    (25, 'flashinfer',     '*get_device_sm_count',  'flashinfer',     NULL,   0),
    (26, 'flashinfer',     '*get_cutlass_dtype',    'flashinfer',     NULL,   0),
    (27, 'flashinfer',     '*get_max_active_clusters', 'flashinfer',  NULL,   0),
    (28, 'flashinfer',     '*[Aa]uto[Tt]une*',      'flashinfer',     NULL,   0), -- chooses one, runs nothing
    (29, 'flashinfer',     '*[Tt]actic',            'flashinfer',     NULL,   0),
    (31, 'flashinfer',     '*prefer_*',             'flashinfer',     NULL,   0),
    (32, 'flashinfer',     '*default_cache_path',   'flashinfer',     NULL,   0),
    (20, 'sgl_kernel',     '*',                     'sgl-kernel',     NULL,   1),
    (33, 'flashinfer',     '*',                     'flashinfer',     NULL,   1),
    (40, 'deep_gemm',      '*',                     'deep_gemm',      NULL,   1),
    (49, 'deep_ep',        'Buffer.fused_deep_moe', 'deep_ep',        'npu',  1), -- of the package's Ascend port
    (50, 'deep_ep',        '*',                     'deep_ep',        NULL,   1),
    (51, 'mooncake',       '*Buffer.dispatch',      'mooncake',       NULL,   1),
    (52, 'mooncake',       '*Buffer.combine',       'mooncake',       NULL,   1),
    (53, 'nixl_ep',        'Buffer.dispatch',       'nixl_ep',        NULL,   1),
    (54, 'nixl_ep',        'Buffer.combine',        'nixl_ep',        NULL,   1),
    (55, 'pplx_kernels',   'AllToAll.dispatch',     'pplx_kernels',   NULL,   1),
    (56, 'pplx_kernels',   'AllToAll.combine',      'pplx_kernels',   NULL,   1),
    (60, 'flash_mla',      '*',                     'flash_mla',      NULL,   1),
    (70, 'flash_attn',     '*',                     'flash_attn',     NULL,   1),
    (80, 'triton_kernels', '*',                     'triton_kernels', NULL,   1),
    (90, 'sgl_jit',        '*',                     'jit_kernel',     NULL,   1),
    (100, 'aiter',         '*',                     'aiter',          'hip',  1),
    (110, 'torch_npu',     '*',                     'torch_npu',      'npu',  1),
    (120, 'vllm',          '*',                     'vllm',           'hip',  1),
    (130, 'torch.ops',     'load_library',          'torch',          NULL,   0),
    (131, 'torch.ops',     'npu.*',                 'torch_npu',      'npu',  1),
    (132, 'torch.ops',     '*_npu',                 'torch_npu',      'npu',  1),
    (133, 'torch.ops',     '*.npu_*',               'torch_npu',      'npu',  1),
    (134, 'torch.ops',     '*_cpu',                 'sgl-kernel',     'cpu',  1),
    (135, 'torch.ops',     'sgl_kernel.shm_*',      'sgl-kernel',     'cpu',  1),
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
    ('*/layers/attention/wave_backend.py', 'hip'), ('*/layers/attention/aiter_backend.py', 'hip');
