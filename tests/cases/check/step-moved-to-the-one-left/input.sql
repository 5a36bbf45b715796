-- Functions that call one projection each.
INSERT OR REPLACE INTO meta VALUES ('content_hash', 'f00d');
INSERT INTO given_root VALUES (1, 'm/model.py:Model.forward', 'm/model.py:Model', 'Model');
INSERT INTO given_call (call, caller, text, target, class) VALUES
    (1, 'm/model.py:Model.forward', 'self.short', 'm/model.py:Model.short', NULL),
    (2, 'm/model.py:Model.forward', 'self.long', 'm/model.py:Model.long', NULL),
    (3, 'm/model.py:Model.short', 'self.up', 'lib/linear.py:Linear.forward', 'lib/linear.py:Linear'),
    (4, 'm/model.py:Model.long', 'self.up', 'lib/linear.py:Linear.forward', 'lib/linear.py:Linear'),
    (5, 'lib/linear.py:Linear.forward', 'scaled_mm', 'kernel:sgl_kernel.scaled_mm', NULL);
