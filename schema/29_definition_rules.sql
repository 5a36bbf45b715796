-- What is known about registries and about kernels that a tree defines: rows that a user can add to. Only questions
-- read them (37_fact_views.sql). Nothing here names a release.

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
