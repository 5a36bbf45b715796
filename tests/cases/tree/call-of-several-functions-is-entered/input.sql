-- step() runs one of two functions: the first calls a norm, the second a collective alone. other() runs a collective
-- only.
INSERT INTO given_root VALUES (1, 'm/model.py:Model.forward', 'm/model.py:Model', 'Model');
INSERT INTO given_call (call, caller, text, target, class) VALUES
    (1, 'm/model.py:Model.forward', 'step', 'lib/stage.py:read', NULL),
    (1, 'm/model.py:Model.forward', 'step', 'lib/stage.py:gather', NULL),
    (2, 'm/model.py:Model.forward', 'other', 'lib/stage.py:gather', NULL),
    (11, 'lib/stage.py:read', 'norm', 'lib/norm.py:Norm.forward', 'lib/norm.py:Norm'),
    (21, 'lib/stage.py:gather', 'all_gather', 'kernel:sgl_kernel.all_gather', NULL),
    (41, 'lib/norm.py:Norm.forward', 'rmsnorm', 'kernel:sgl_kernel.rmsnorm', NULL);
