-- Below the op: a long and a short way to one kernel, a cycle, a self-loop, and two contexts of one method.
INSERT INTO given_root VALUES (1, 'm/model.py:Model.forward', 'm/model.py:Model', 'Model');
INSERT INTO given_call (call, caller, text, target, class) VALUES
    (1, 'm/model.py:Model.forward', 'self.norm', 'lib/op.py:Op.forward@lib/op.py:Norm', 'lib/op.py:Norm'),
    (2, 'm/model.py:Model.forward', 'self.act', 'lib/op.py:Op.forward@lib/op.py:Act', 'lib/op.py:Act'),
    (11, 'lib/op.py:Op.forward@lib/op.py:Norm', 'self.run', 'lib/op.py:Norm.run', NULL),
    (11, 'lib/op.py:Op.forward@lib/op.py:Act', 'self.run', 'lib/op.py:Act.run', NULL),
    (21, 'lib/op.py:Norm.run', 'step', 'lib/op.py:step', NULL),
    (22, 'lib/op.py:Norm.run', 'finish', 'lib/op.py:finish', NULL),
    (31, 'lib/op.py:step', 'again', 'lib/op.py:step', NULL),
    (32, 'lib/op.py:step', 'finish', 'lib/op.py:finish', NULL),
    (41, 'lib/op.py:finish', 'rmsnorm', 'kernel:sgl_kernel.rmsnorm', NULL),
    (42, 'lib/op.py:finish', 'back', 'lib/op.py:Norm.run', NULL),
    (51, 'lib/op.py:Act.run', 'silu', 'kernel:sgl_kernel.silu', NULL);
