INSERT INTO given_root VALUES (1, 'm/model.py:Model.forward', 'm/model.py:Model', 'Model');
INSERT INTO given_call (call, caller, text, target, class) VALUES
    (1, 'm/model.py:Model.forward', 'self.prepare', 'lib/step.py:prepare', NULL),
    (11, 'lib/step.py:prepare', 'step', 'lib/step.py:plain@lib/step.py:First', NULL),
    (11, 'lib/step.py:prepare', 'step', 'lib/step.py:gather', NULL),
    (13, 'lib/step.py:prepare', 'copy', 'kernel:sgl_kernel.copy', NULL),
    (21, 'lib/step.py:plain@lib/step.py:First', 'norm', 'lib/norm.py:Norm.forward', 'lib/norm.py:Norm'),
    (22, 'lib/step.py:plain@lib/step.py:First', 'total', 'kernel:sgl_kernel.total', NULL),
    (21, 'lib/step.py:plain@lib/step.py:Second', 'norm', 'lib/norm.py:Norm.forward', 'lib/norm.py:Norm'),
    (22, 'lib/step.py:plain@lib/step.py:Second', 'total', 'kernel:sgl_kernel.total', NULL),
    (31, 'lib/step.py:gather', 'step', 'lib/step.py:plain@lib/step.py:Second', NULL),
    (32, 'lib/step.py:gather', 'move', 'kernel:sgl_kernel.move', NULL),
    (41, 'lib/norm.py:Norm.forward', 'rmsnorm', 'kernel:sgl_kernel.rmsnorm', NULL);
