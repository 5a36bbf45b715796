-- What is known about registries, kernels that a tree defines, and tests of platform and architecture: rows that a user
-- can add to. Only questions read them (37_fact_views.sql). Nothing here names a release.

-- Which decorators and calls file a function under keys: GLOB over the last part of what is called. Displays and stores
-- need no rule.
CREATE TABLE registration_rule (
    pattern TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
INSERT INTO registration_rule VALUES
    ('*register*'), ('custom_op'), ('register'), ('impl'), ('define'), ('set_default_*'), ('lazy_*');

-- What makes a function a kernel that the tree defines, or an op that it registers.
--   subject 'decorator': GLOB over the decorator as written
--   subject 'call':      GLOB over what a function calls to build its kernel, as written
--   subject 'filed':     GLOB over what is called to file it (table filed), as written
CREATE TABLE definition_rule (
    subject TEXT NOT NULL CHECK (subject IN ('decorator', 'call', 'filed')),
    pattern TEXT NOT NULL,
    kind    TEXT NOT NULL, -- 'triton', 'jit', …; 'op': a Python function that is registered as one
    PRIMARY KEY (subject, pattern)
) STRICT, WITHOUT ROWID;
INSERT INTO definition_rule VALUES
    ('decorator', 'triton.jit', 'triton'), ('decorator', 'triton.jit(*', 'triton'),
    ('decorator', 'gluon.jit', 'triton'), ('decorator', 'gluon.jit(*', 'triton'),
    ('decorator', 'cute.kernel', 'cute'), ('decorator', 'cute.kernel(*', 'cute'),
    ('decorator', 'cute.experimental.kernel', 'cute'), ('decorator', 'cute.experimental.kernel(*', 'cute'),
    ('decorator', 'tilelang.jit', 'tilelang'), ('decorator', 'tilelang.jit(*', 'tilelang'),
    ('decorator', 'flyc.kernel', 'flydsl'), ('decorator', 'flyc.kernel(*', 'flydsl'),
    ('decorator', 'register_custom_op', 'op'), ('decorator', 'register_custom_op(*', 'op'),
    ('decorator', 'torch.library.custom_op(*', 'op'), ('decorator', 'register_jit_op(*', 'op'),
    ('call', 'load_jit', 'jit'), ('call', 'load_inline', 'jit'), ('call', 'torch.utils.cpp_extension.load*', 'jit'),
    ('filed', '*direct_register_custom_op', 'op'), ('filed', '*register_custom_op', 'op');

-- Files whose use of a kernel does not make it alive: GLOB over the file.
CREATE TABLE definition_test_file (
    pattern TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
INSERT INTO definition_test_file VALUES
    ('*/test/*'), ('*/tests/*'), ('test/*'), ('tests/*'), ('*/test_*.py'), ('*/benchmark/*'), ('*/bench_*.py');

-- What a part of a test asks. The first row by position whose pattern matches decides.
--   before, after: what stands around the value in the part; after '' takes a number: sm100 of 'is_sm100_supported()'
--   value:         the value itself where the pattern tells it; NULL: what stands between before and after
--   prefix:        put before what was found: 'sm', 'gfx'
CREATE TABLE fact_rule (
    position INTEGER PRIMARY KEY,
    pattern  TEXT NOT NULL, -- GLOB over the part
    subject  TEXT NOT NULL CHECK (subject IN ('platform', 'architecture', 'capability', 'package', 'backend',
                                              'environment')),
    operator TEXT NOT NULL DEFAULT 'is', -- 'is', or the comparison of a capability, a number: 90 for 9.0
    value    TEXT,
    before   TEXT,
    after    TEXT,
    prefix   TEXT NOT NULL DEFAULT '',
    factor   INTEGER NOT NULL DEFAULT 1  -- the number is this many capabilities: 10 of a major version
) STRICT;
INSERT INTO fact_rule (position, pattern, subject, operator, value, before, after, prefix, factor) VALUES
    (1, '*backend*.is_[a-z]*()', 'backend', 'is', NULL, '.is_', '()', '', 1),
    (10, '*is_sm[0-9][0-9]', 'architecture', 'is', NULL, 'is_sm', '', 'sm', 1),
    (11, '*is_sm[0-9][0-9]()', 'architecture', 'is', NULL, 'is_sm', '', 'sm', 1),
    (12, '*is_sm[0-9][0-9]_supported', 'architecture', 'is', NULL, 'is_sm', '', 'sm', 1),
    (13, '*is_sm[0-9][0-9]_supported()', 'architecture', 'is', NULL, 'is_sm', '', 'sm', 1),
    (14, '*is_sm[0-9][0-9][0-9]', 'architecture', 'is', NULL, 'is_sm', '', 'sm', 1),
    (15, '*is_sm[0-9][0-9][0-9]()', 'architecture', 'is', NULL, 'is_sm', '', 'sm', 1),
    (16, '*is_sm[0-9][0-9][0-9]_supported', 'architecture', 'is', NULL, 'is_sm', '', 'sm', 1),
    (17, '*is_sm[0-9][0-9][0-9]_supported()', 'architecture', 'is', NULL, 'is_sm', '', 'sm', 1),
    (18, '*is_gfx[0-9][0-9]', 'architecture', 'is', NULL, 'is_gfx', '', 'gfx', 1),
    (19, '*is_gfx[0-9][0-9]()', 'architecture', 'is', NULL, 'is_gfx', '', 'gfx', 1),
    (20, '*is_gfx[0-9][0-9]_supported', 'architecture', 'is', NULL, 'is_gfx', '', 'gfx', 1),
    (21, '*is_gfx[0-9][0-9]_supported()', 'architecture', 'is', NULL, 'is_gfx', '', 'gfx', 1),
    (22, '*is_gfx[0-9][0-9][0-9]', 'architecture', 'is', NULL, 'is_gfx', '', 'gfx', 1),
    (23, '*is_gfx[0-9][0-9][0-9]()', 'architecture', 'is', NULL, 'is_gfx', '', 'gfx', 1),
    (24, '*is_gfx[0-9][0-9][0-9]_supported', 'architecture', 'is', NULL, 'is_gfx', '', 'gfx', 1),
    (25, '*is_gfx[0-9][0-9][0-9]_supported()', 'architecture', 'is', NULL, 'is_gfx', '', 'gfx', 1),
    (26, '*is_gfx[0-9][0-9][0-9][0-9]', 'architecture', 'is', NULL, 'is_gfx', '', 'gfx', 1),
    (27, '*is_gfx[0-9][0-9][0-9][0-9]()', 'architecture', 'is', NULL, 'is_gfx', '', 'gfx', 1),
    (28, '*is_gfx[0-9][0-9][0-9][0-9]_supported', 'architecture', 'is', NULL, 'is_gfx', '', 'gfx', 1),
    (29, '*is_gfx[0-9][0-9][0-9][0-9]_supported()', 'architecture', 'is', NULL, 'is_gfx', '', 'gfx', 1),
    (30, '*is_blackwell', 'architecture', 'is', 'blackwell', NULL, NULL, '', 1),
    (31, '*is_blackwell()', 'architecture', 'is', 'blackwell', NULL, NULL, '', 1),
    (32, '*is_blackwell_supported()', 'architecture', 'is', 'blackwell', NULL, NULL, '', 1),
    (33, '*is_hopper', 'architecture', 'is', 'hopper', NULL, NULL, '', 1),
    (34, '*is_hopper()', 'architecture', 'is', 'hopper', NULL, NULL, '', 1),
    (35, '*is_hopper_supported()', 'architecture', 'is', 'hopper', NULL, NULL, '', 1),
    (36, '*is_hopper_with_cuda_12_3()', 'architecture', 'is', 'hopper', NULL, NULL, '', 1),
    (37, '*is_ampere', 'architecture', 'is', 'ampere', NULL, NULL, '', 1),
    (38, '*is_ampere()', 'architecture', 'is', 'ampere', NULL, NULL, '', 1),
    (39, '*is_ampere_supported()', 'architecture', 'is', 'ampere', NULL, NULL, '', 1),
    (40, '*is_ampere_with_cuda_12_3()', 'architecture', 'is', 'ampere', NULL, NULL, '', 1),
    (70, 'arch == "gfx*"', 'architecture', 'is',     NULL, '== "', '"', '', 1),
    (71, 'arch != "gfx*"', 'architecture', 'is not', NULL, '!= "', '"', '', 1),
    (95, '*sm_major >= [0-9]*',           'capability', '>=', NULL, '>= ',         '',   '',    10),
    (96, '*sm_major == [0-9]*',           'capability', 'major', NULL, '== ',      '',   '',    10),
    (100, '*device_sm* >= [0-9]*',         'capability', '>=', NULL, '>= ',         '',   '',    1),
    (101, '*device_sm* == [0-9]*',         'capability', '=',  NULL, '== ',         '',   '',    1),
    (102, '*device_sm* < [0-9]*',          'capability', '<',  NULL, '< ',          '',   '',    1),
    (103, '*device_sm* > [0-9]*',          'capability', '>',  NULL, '> ',          '',   '',    1),
    (104, '*capability*[[]0] >= [0-9]*',   'capability', '>=', NULL, '>= ',         '',   '',    10),
    (105, '*capability*[[]0] == [0-9]*',   'capability', 'major', NULL, '== ',      '',   '',    10),
    (106, '*capability*[[]0] != [0-9]*',   'capability', 'not major', NULL, '!= ',  '',   '',    10),
    (107, '*capability*[[]0] < [0-9]*',    'capability', '<',  NULL, '< ',          '',   '',    10),
    (108, '*capability*(*) >= ([0-9]*, 0)',   'capability', '>=', NULL, '>= (',     '',   '',    10),
    (109, '*capability*(*) < ([0-9]*, 0)',    'capability', '<',  NULL, '< (',      '',   '',    10),
    (110, '*capability*(*) == ([0-9]*, 0)',   'capability', '=',  NULL, '== (',     '',   '',    10),
    (111, '*capability*(*) != ([0-9]*, 0)',   'capability', '<>', NULL, '!= (',     '',   '',    10),
    (120, '*is_cuda_alike*',               'platform', 'is', 'gpu',  NULL, NULL, '', 1),
    (121, '*is_cuda',                      'platform', 'is', 'cuda', NULL, NULL, '', 1),
    (122, '*is_cuda()',                    'platform', 'is', 'cuda', NULL, NULL, '', 1),
    (123, '*is_hip',                       'platform', 'is', 'hip',  NULL, NULL, '', 1),
    (124, '*is_hip()',                     'platform', 'is', 'hip',  NULL, NULL, '', 1),
    (125, '*is_npu',                       'platform', 'is', 'npu',  NULL, NULL, '', 1),
    (126, '*is_npu()',                     'platform', 'is', 'npu',  NULL, NULL, '', 1),
    (127, '*is_xpu',                       'platform', 'is', 'xpu',  NULL, NULL, '', 1),
    (128, '*is_xpu()',                     'platform', 'is', 'xpu',  NULL, NULL, '', 1),
    (129, '*is_cpu',                       'platform', 'is', 'cpu',  NULL, NULL, '', 1),
    (130, '*is_cpu()',                     'platform', 'is', 'cpu',  NULL, NULL, '', 1),
    (131, '*is_musa',                      'platform', 'is', 'musa', NULL, NULL, '', 1),
    (132, '*is_musa()',                    'platform', 'is', 'musa', NULL, NULL, '', 1),
    (133, '*is_mps()',                     'platform', 'is', 'mps',  NULL, NULL, '', 1),
    (134, '*torch.version.hip',            'platform', 'is', 'hip',  NULL, NULL, '', 1),
    (135, 'torch.version.hip is not None', 'platform', 'is', 'hip',  NULL, NULL, '', 1),
    (136, '*cpu_has_amx_support()',        'platform', 'is', 'cpu',  NULL, NULL, '', 1),
    (140, '*is_*_available()',             'package', 'is', NULL, 'is_',  '_available', '', 1),
    (141, '*has_*_kernels()',              'package', 'is', NULL, 'has_', '_kernels',   '', 1),
    (151, '*backend == "*"',               'backend', 'is', NULL, '== "', '"',          '', 1),
    (152, '*backend != "*"',               'backend', 'is not', NULL, '!= "', '"',      '', 1),
    (160, '*get_bool_env_var("*',          'environment', 'is', NULL, 'get_bool_env_var("', '"',  '', 1),
    (161, '*envs.*.get()',                 'environment', 'is', NULL, 'envs.', '.get()',    '', 1);

-- The architectures that questions can name.
CREATE TABLE architecture (
    architecture TEXT PRIMARY KEY,
    platform     TEXT NOT NULL,
    capability   INTEGER NOT NULL -- 90 for 9.0, as torch gives it
) STRICT, WITHOUT ROWID;
INSERT INTO architecture VALUES
    ('sm80', 'cuda', 80), ('sm86', 'cuda', 86), ('sm89', 'cuda', 89), ('sm90', 'cuda', 90), ('sm100', 'cuda', 100),
    ('sm103', 'cuda', 103), ('sm110', 'cuda', 110), ('sm120', 'cuda', 120), ('sm121', 'cuda', 121),
    ('gfx942', 'hip', 94), ('gfx950', 'hip', 95), ('gfx1250', 'hip', 125);

-- The names that a test may call each by, beside its own and that of its platform.
CREATE TABLE architecture_name (
    architecture TEXT NOT NULL REFERENCES architecture,
    name         TEXT NOT NULL,
    PRIMARY KEY (architecture, name)
) STRICT, WITHOUT ROWID;
INSERT INTO architecture_name
SELECT architecture, architecture FROM architecture
UNION SELECT architecture, platform FROM architecture
UNION SELECT architecture, 'gpu' FROM architecture
UNION SELECT architecture, 'sm' || capability / 10 * 10 FROM architecture WHERE platform = 'cuda' AND capability < 120
UNION SELECT architecture, 'gfx' || capability FROM architecture WHERE platform = 'hip'
UNION SELECT architecture, 'ampere' FROM architecture WHERE platform = 'cuda' AND capability BETWEEN 80 AND 87
UNION SELECT architecture, 'hopper' FROM architecture WHERE platform = 'cuda' AND capability BETWEEN 90 AND 99
UNION SELECT architecture, 'blackwell' FROM architecture WHERE platform = 'cuda' AND capability BETWEEN 100 AND 129
UNION SELECT architecture, 'sm120' FROM architecture WHERE platform = 'cuda' AND capability BETWEEN 120 AND 129;
