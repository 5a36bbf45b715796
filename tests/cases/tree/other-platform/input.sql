-- An arm of another platform: a method of the model, a module, and a helper of the library.
INSERT INTO given_root VALUES (1, 'm/model.py:Model.forward', 'm/model.py:Model', 'Model');
INSERT INTO given_guard VALUES (1, NULL, 'if', '_is_hip', NULL), (2, NULL, 'if', 'method == Method.FUSED', 'FUSED');
INSERT INTO given_dead VALUES (1, 'm/model.py:Model.forward', '_is_hip'), (2, 'm/model.py:Model.forward', '_is_hip');
INSERT INTO given_call (call, caller, text, target, class, kind, guard) VALUES
    (1, 'm/model.py:Model.forward', 'mm', 'kernel:sgl_kernel.mm', NULL, NULL, NULL),
    (2, 'm/model.py:Model.forward', 'self.fused', 'm/model.py:Model.fused', NULL, 'dead', 2),
    (3, 'm/model.py:Model.forward', 'self.norm', NULL, 'lib/norm.py:Norm', 'dead', 1),
    (4, 'm/model.py:Model.forward', 'aiter_helper', 'lib/aiter.py:helper', NULL, 'dead', 1);
