-- Two layers prepare by the same code outside the model, which calls a norm and itself; then once more under a path.
INSERT INTO given_root VALUES (1, 'm/model.py:Model.forward', 'm/model.py:Model', 'Model');
INSERT INTO given_guard VALUES (1, NULL, 'if', 'method == Method.MHA', 'MHA');
INSERT INTO given_call (call, caller, text, target, class, guard) VALUES
    (1, 'm/model.py:Model.forward', 'self.first', 'm/model.py:Model.layer', NULL, NULL),
    (2, 'm/model.py:Model.forward', 'self.second', 'm/model.py:Model.layer', NULL, NULL),
    (3, 'm/model.py:Model.forward', 'stage.prepare', 'lib/stage.py:prepare', NULL, 1),
    (11, 'm/model.py:Model.layer', 'stage.prepare', 'lib/stage.py:prepare', NULL, NULL),
    (12, 'm/model.py:Model.layer', 'work', 'kernel:sgl_kernel.work', NULL, NULL),
    (21, 'lib/stage.py:prepare', 'norm', 'lib/norm.py:Norm.forward', 'lib/norm.py:Norm', NULL),
    (22, 'lib/stage.py:prepare', 'gather', 'lib/stage.py:gather', NULL, NULL),
    (31, 'lib/stage.py:gather', 'all_gather', 'kernel:sgl_kernel.all_gather', NULL, NULL),
    (32, 'lib/stage.py:gather', 'prepare', 'lib/stage.py:prepare', NULL, NULL),
    (41, 'lib/norm.py:Norm.forward', 'rmsnorm', 'kernel:sgl_kernel.rmsnorm', NULL, NULL);
