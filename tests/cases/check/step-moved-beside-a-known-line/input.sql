-- Two functions of a file call the kernel, a third makes another call.
INSERT OR REPLACE INTO meta VALUES ('content_hash', 'f00d');
INSERT INTO given_root VALUES (1, 'm/model.py:Model.forward', 'm/model.py:Model', 'Model');
INSERT INTO given_call (call, caller, text, target, class) VALUES
    (1, 'm/model.py:Model.forward', 'self.up', 'lib/linear.py:Linear.forward', 'lib/linear.py:Linear'),
    (2, 'lib/linear.py:Linear.forward', 'gemm', 'kernel:sgl_kernel.gemm', NULL),
    (11, 'lib/linear.py:draft', 'top', 'kernel:sgl_kernel.top', NULL),
    (30, 'lib/linear.py:capture', 'top', 'kernel:sgl_kernel.top', NULL);
