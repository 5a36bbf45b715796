-- What of the kernel packages launches nothing: rows that a user can add to. Nothing here names a release.

-- Callables of kernel packages that launch nothing: calls of these are rows of host_call. The first row by position
-- whose three patterns (GLOB) match decides; what none matches launches.
CREATE TABLE host_name (
    position INTEGER PRIMARY KEY,
    module   TEXT NOT NULL,     -- over the dotted name before class and name: 'flashinfer.comm'
    class    TEXT NOT NULL,     -- over the class of a method; '' is that of a function: '*' both, '?*' methods
    name     TEXT NOT NULL,     -- over the last part; a class that is called is a function of its name
    launches INTEGER NOT NULL DEFAULT 0 CHECK (launches IN (0, 1)) -- 1: an exception to the rows below it
) STRICT;
INSERT INTO host_name (position, module, class, name, launches) VALUES
    -- Named as a query or a factory, and computed on the device all the same.
    (10, '*',                '*',  'get_*metadata*',     1), -- schedules of flash_mla, flash_attn, deep_gemm, aiter
    (11, '*',                '*',  'make_*metadata*',    1),
    (12, '*',                '*',  'get_*_mm_data',      1), -- offsets and sizes of a grouped GEMM
    (13, 'deep_ep*',         '*',  'get_dispatch_layout', 1),
    (14, 'deep_gemm*',       '',   'get_*_tensor',       1), -- transposes scales
    -- Of these, two methods of one class launch.
    (20, 'mooncake*',        '?*', 'dispatch',           1), (21, 'mooncake*',     '?*', 'combine', 1),
    (22, 'nixl_ep*',         '?*', 'dispatch',           1), (23, 'nixl_ep*',      '?*', 'combine', 1),
    (24, 'pplx_kernels*',    '?*', 'dispatch',           1), (25, 'pplx_kernels*', '?*', 'combine', 1),
    (26, 'mooncake*',        '*',  '*',                  0),
    (27, 'nixl_ep*',         '*',  '*',                  0),
    (28, 'pplx_kernels*',    '*',  '*',                  0),
    -- Classes: objects, enums and configurations are made, and keep settings.
    (40, '*',                '*',  '[A-Z]*',             0), (41, '*', '*', '_[A-Z]*',    0),
    (42, '*',                '*Config', '*',             0), (43, '*', '*Type', '*',      0),
    (44, '*',                '*Mapping', '*',            0), (45, '*', '*Memory', '*',    0),
    (46, '*',                '*Event*', '*',             0), -- a stream waits
    (47, 'triton_kernels*',  '?*', '*',                  0), -- records of tensors
    -- What is prepared before a launch, and chosen.
    (50, '*',                '*',  'plan',               0), (51, 'flashinfer*', '*', '*_plan', 0),
    (52, '*',                '*',  'begin_forward',      0), (53, '*', '*', 'end_forward', 0),
    (54, '*',                '*',  'tune',               0), (55, '*', '*', '*[Aa]uto[Tt]un*', 0),
    (56, '*',                '*',  '*[Tt]actic*',        0), (57, '*', '*', '*workspace*', 0),
    (58, '*',                '*',  'init',               0), (59, '*', '*', 'init_*',     0),
    (60, '*',                '*',  'initialize*',        0), (61, '*', '*', 'setup_*',    0),
    (62, '*',                '*',  'register_*',         0), (63, '*', '*', 'create_*',   0),
    (64, '*',                '*',  'destroy*',           0), (65, '*', '*', 'dispose',    0),
    (66, '*',                '*',  'allocate_*',         0), (67, '*', '*', 'free_*',     0),
    (68, '*',                '*',  'make_*',             0), (69, '*', '*', 'wrap_*',     0),
    (70, '*',                '*',  'open_*',             0), (71, '*', '*', 'close*',     0),
    (72, '*',                '?*', 'set_*',              0), (73, 'deep_gemm*', '*', 'set_*', 0),
    (74, 'flashinfer*',      '*',  'set_*',              0), (75, 'deep_gemm*', '*', 'use_*', 0),
    -- Handles, streams and events.
    (80, '*',                '?*', 'capture',            0), (81, '*', '*', '*_stream',   0),
    (82, '*',                '*',  '*stream_wait*',      0), (83, '*', '*', '*_handle',   0),
    (84, '*',                '*',  '*_handles',          0), (85, '*', '*', '*_unique_id', 0),
    (86, '*',                '*',  '*_init_context',     0), (87, '*', '*', '*_shm_manager', 0),
    (88, '*',                '*',  '*_ptr',              0), (89, '*', '*', 'weak_ref_tensor*', 0),
    -- Questions, and answers in numbers, texts and settings.
    (100, '*',               '*',  'get_*',              0), (101, '*', '*', 'current_*', 0),
    (102, '*',               '*',  'is_*',               0), (103, '*', '*', 'has_*',     0),
    (104, '*',               '*',  'can_*',              0), (105, '*', '*', 'should_*',  0),
    (106, '*',               '*',  '*supports*',         0), (107, '*', '*', '*_supported', 0),
    (108, '*',               '*',  '*is_arch_support*',  0), (109, '*', '*', 'prefer_*',  0),
    (110, '*',               '*',  'fits_*',             0), (111, '*', '*', '*_compiled_for_*', 0),
    (112, '*',               '*',  '*_size_hint',        0), (113, '*', '*', '*meta_size', 0),
    (114, '*',               '*',  'num_*',              0), (115, '*', '*', '*_num_sms', 0),
    (124, '*',               '*',  '*_get_*_size',       0),
    (116, '*',               '*',  '*_config',           0), (117, '*', '*', '*_constraints', 0),
    (118, '*',               '*',  '*_path',             0), (119, '*', '*', '*_version', 0),
    (120, '*',               '',   'align',              0), (121, '*', '', 'ceil_div',   0),
    (122, '*',               '',   'cdiv',               0), (123, '*', '', 'round_up*',  0),
    -- Modules of settings, compilers and benchmarks.
    (130, 'sgl_kernel.scalar_type*', '*', '*',           0), (131, '*.jit*', '*', '*',    0),
    (132, '*.testing*',      '*',  '*',                  0), (133, '*.autotuner*', '*', '*', 0),
    -- What of NCCL's interface is no collective.
    (140, 'ctypes',          'CDLL', 'nccl[CM]*',        0), (141, 'ctypes', 'CDLL', 'ncclRedOp*', 0),
    (142, 'ctypes',          'CDLL', 'ncclGet*',         0), (143, 'ctypes', 'CDLL', 'ncclGroup*', 0);
