-- Experts, and those of a class that overrides forward and calls the method itself.
INSERT INTO given_root VALUES (1, 'm/model.py:Model.forward', 'm/model.py:Model', 'Model');
INSERT INTO given_base VALUES ('lib/moe.py:Fast', 'lib/moe.py:Experts');
INSERT INTO given_call (call, caller, text, target, class) VALUES
    (1, 'm/model.py:Model.forward', 'self.experts', 'lib/moe.py:Experts.forward', 'lib/moe.py:Experts'),
    (1, 'm/model.py:Model.forward', 'self.experts', 'lib/moe.py:Fast.forward', 'lib/moe.py:Fast'),
    (2, 'lib/moe.py:Experts.forward', 'self.forward_impl', 'lib/moe.py:Experts.forward_impl', NULL),
    (3, 'lib/moe.py:Experts.forward_impl', 'self.method.apply', 'lib/moe.py:Method.apply', NULL),
    (4, 'lib/moe.py:Fast.forward', 'self.method.apply', 'lib/moe.py:Method.apply', NULL),
    (5, 'lib/moe.py:Method.apply', 'grouped_mm', 'kernel:sgl_kernel.grouped_mm', NULL);
