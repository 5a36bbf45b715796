INSERT INTO given_root VALUES (1, 'm/model.py:Model.forward', 'm/model.py:Model', 'Model');
INSERT INTO given_call (call, caller, text, target, class) VALUES
    (1, 'm/model.py:Model.forward', 'op', 'lib/op.py:wrapper', NULL),
    (11, 'lib/op.py:wrapper', 'f', 'lib/op.py:body', NULL),
    (21, 'lib/op.py:body', 'inner', 'lib/op.py:inner', NULL),
    (22, 'lib/op.py:body', 'copy', 'kernel:sgl_kernel.copy', NULL),
    (31, 'lib/op.py:inner', 'norm', 'lib/norm.py:Norm.forward', 'lib/norm.py:Norm'),
    (41, 'lib/norm.py:Norm.forward', 'rmsnorm', 'kernel:sgl_kernel.rmsnorm', NULL);
