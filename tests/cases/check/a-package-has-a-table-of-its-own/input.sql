-- Two kernels of a package that the document has no table of.
INSERT OR REPLACE INTO meta VALUES ('content_hash', 'f00d');
INSERT INTO given_root VALUES (1, 'm/model.py:Model.forward', 'm/model.py:Model', 'Model');
INSERT INTO given_call (call, caller, text, target, class) VALUES
    (1, 'm/model.py:Model.forward', 'self.up', 'lib/linear.py:Linear.forward', 'lib/linear.py:Linear'),
    (2, 'lib/linear.py:Linear.forward', 'scaled_mm', 'kernel:flashinfer.scaled_mm', NULL),
    (3, 'lib/linear.py:Linear.forward', 'norm', 'kernel:flashinfer.norm', NULL),
    (4, 'lib/linear.py:Linear.forward', 'rope', 'kernel:sgl_kernel.rope', NULL);
