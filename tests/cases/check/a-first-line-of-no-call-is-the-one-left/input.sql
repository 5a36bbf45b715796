-- A function that calls its kernel twice, which a model does not call.
INSERT OR REPLACE INTO meta VALUES ('content_hash', 'f00d');
INSERT INTO given_root VALUES (1, 'm/model.py:Model.forward', 'm/model.py:Model', 'Model');
INSERT INTO given_call (call, caller, text, target, class) VALUES
    (1, 'm/model.py:Model.forward', 'self.up', 'lib/linear.py:Linear.forward', 'lib/linear.py:Linear'),
    (2, 'lib/linear.py:Linear.forward', 'scaled_mm', 'kernel:sgl_kernel.scaled_mm', NULL),
    (3, 'lib/plan.py:plan', 'scaled_mm', 'kernel:sgl_kernel.scaled_mm', NULL),
    (4, 'lib/plan.py:plan', 'scaled_mm', 'kernel:sgl_kernel.scaled_mm', NULL);
