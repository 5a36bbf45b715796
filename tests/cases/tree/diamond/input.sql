-- Two ways to the same helper: it is written out once; the op in it is one op site.
INSERT INTO given_root VALUES (1, 'm/model.py:Model.forward', 'm/model.py:Model', 'Model');
INSERT INTO given_call (call, caller, text, target, class) VALUES
    (1, 'm/model.py:Model.forward', 'self.left', 'm/model.py:Model.left', NULL),
    (2, 'm/model.py:Model.forward', 'self.right', 'm/model.py:Model.right', NULL),
    (11, 'm/model.py:Model.left', 'self.shared', 'm/model.py:Model.shared', NULL),
    (21, 'm/model.py:Model.right', 'self.shared', 'm/model.py:Model.shared', NULL),
    (31, 'm/model.py:Model.shared', 'work', 'kernel:sgl_kernel.work', NULL);
