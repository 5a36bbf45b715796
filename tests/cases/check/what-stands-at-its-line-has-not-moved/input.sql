-- self.experts() leads to self.run() by self.method.apply(); another class that it may be calls its own self.run().
INSERT OR REPLACE INTO meta VALUES ('content_hash', 'f00d');
INSERT INTO given_root VALUES (1, 'm/model.py:Model.forward', 'm/model.py:Model', 'Model');
INSERT INTO given_call (call, caller, text, target, class) VALUES
    (1, 'm/model.py:Model.forward', 'self.experts', 'lib/experts.py:Experts.forward', 'lib/experts.py:Experts'),
    (1, 'm/model.py:Model.forward', 'self.experts', 'lib/other.py:Other.forward', 'lib/other.py:Other'),
    (2, 'lib/experts.py:Experts.forward', 'self.method.apply', 'lib/method.py:Method.apply', NULL),
    (3, 'lib/method.py:Method.apply', 'self.run', 'lib/runner.py:run', NULL),
    (4, 'lib/other.py:Other.forward', 'self.run', 'lib/runner.py:run', NULL),
    (5, 'lib/runner.py:run', 'scaled_mm', 'kernel:sgl_kernel.scaled_mm', NULL);
