-- a calls b, b calls a; c calls itself. Each holds an op.
INSERT INTO given_root VALUES (1, 'm/model.py:Model.forward', 'm/model.py:Model', 'Model');
INSERT INTO given_call (call, caller, text, target, class) VALUES
    (1, 'm/model.py:Model.forward', 'self.a', 'm/model.py:Model.a', NULL),
    (2, 'm/model.py:Model.forward', 'self.c', 'm/model.py:Model.c', NULL),
    (11, 'm/model.py:Model.a', 'self.b', 'm/model.py:Model.b', NULL),
    (12, 'm/model.py:Model.a', 'one', 'kernel:sgl_kernel.one', NULL),
    (21, 'm/model.py:Model.b', 'self.a', 'm/model.py:Model.a', NULL),
    (22, 'm/model.py:Model.b', 'two', 'kernel:sgl_kernel.two', NULL),
    (31, 'm/model.py:Model.c', 'three', 'kernel:sgl_kernel.three', NULL),
    (32, 'm/model.py:Model.c', 'self.c', 'm/model.py:Model.c', NULL);
