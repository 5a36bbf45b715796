-- Two calls lead to the kernel by two calls between.
INSERT OR REPLACE INTO meta VALUES ('content_hash', 'f00d');
INSERT INTO given_root VALUES (1, 'm/model.py:Model.forward', 'm/model.py:Model', 'Model');
INSERT INTO given_call (call, caller, text, target, class) VALUES
    (1, 'm/model.py:Model.forward', 'self.up', 'lib/linear.py:Linear.forward', 'lib/linear.py:Linear'),
    (2, 'm/model.py:Model.forward', 'self.up', 'lib/linear.py:Linear.forward', 'lib/linear.py:Linear'),
    (3, 'lib/linear.py:Linear.forward', 'method', 'lib/linear.py:Linear.dynamic', NULL),
    (4, 'lib/linear.py:Linear.dynamic', 'self.cuda', 'lib/linear.py:Linear.cuda', NULL),
    (5, 'lib/linear.py:Linear.cuda', 'scaled_mm', 'kernel:sgl_kernel.scaled_mm', NULL);
