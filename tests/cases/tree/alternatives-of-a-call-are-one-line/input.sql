INSERT INTO given_root VALUES (1, 'm/model.py:Model.forward', 'm/model.py:Model', 'Model');
-- Guards 20 and 21 are the arms of one condition, 22 and 23 of one below the second.
INSERT INTO given_guard VALUES
    (20, NULL, 'if', 'residual is None', NULL), (21, NULL, 'else', 'residual is None', NULL),
    (22, 21, 'if', 'self.mode == Mode.FP8', NULL), (23, 21, 'else', 'self.mode == Mode.FP8', NULL);
INSERT INTO given_call (call, caller, text, target, class, guard) VALUES
    (1, 'm/model.py:Model.forward', 'self.norm', 'lib/norm.py:Norm.forward', 'lib/norm.py:Norm', 20),
    (2, 'm/model.py:Model.forward', 'last', 'kernel:sgl_kernel.last', NULL, 20),
    (3, 'm/model.py:Model.forward', 'run', 'kernel:sgl_kernel.run', NULL, 20),
    (4, 'm/model.py:Model.forward', 'self.norm', 'lib/norm.py:Norm.forward', 'lib/norm.py:Norm', 22),
    (5, 'm/model.py:Model.forward', 'self.norm', 'lib/norm.py:Norm.forward', 'lib/norm.py:Norm', 23),
    (6, 'm/model.py:Model.forward', 'run', 'kernel:sgl_kernel.run', NULL, 21),
    (7, 'm/model.py:Model.forward', 'last', 'kernel:sgl_kernel.last', NULL, 21),
    (8, 'm/model.py:Model.forward', 'run', 'kernel:sgl_kernel.run', NULL, NULL),
    (9, 'm/model.py:Model.forward', 'self.step', 'm/model.py:Model.one', NULL, NULL),
    (9, 'm/model.py:Model.forward', 'self.step', 'm/model.py:Model.two', NULL, NULL),
    (31, 'm/model.py:Model.one', 'mm', 'kernel:sgl_kernel.mm', NULL, NULL),
    (41, 'm/model.py:Model.two', 'mm', 'kernel:sgl_kernel.mm', NULL, NULL),
    (51, 'lib/norm.py:Norm.forward', 'rmsnorm', 'kernel:sgl_kernel.rmsnorm', NULL, NULL);
