-- prepare() calls a norm, and a collective that takes two calls more to its kernel.
INSERT INTO given_root VALUES (1, 'm/model.py:Model.forward', 'm/model.py:Model', 'Model');
INSERT INTO given_call (call, caller, text, target, class) VALUES
    (1, 'm/model.py:Model.forward', 'prepare', 'lib/stage.py:prepare', NULL),
    (2, 'm/model.py:Model.forward', 'all_reduce', 'lib/group.py:all_reduce', NULL),
    (11, 'lib/stage.py:prepare', 'norm', 'lib/norm.py:Norm.forward', 'lib/norm.py:Norm'),
    (12, 'lib/stage.py:prepare', 'group.all_reduce', 'lib/group.py:all_reduce', NULL),
    (21, 'lib/group.py:all_reduce', 'custom', 'lib/group.py:custom', NULL),
    (31, 'lib/group.py:custom', 'ar', 'kernel:sgl_kernel.all_reduce', NULL),
    (41, 'lib/norm.py:Norm.forward', 'rmsnorm', 'kernel:sgl_kernel.rmsnorm', NULL);
