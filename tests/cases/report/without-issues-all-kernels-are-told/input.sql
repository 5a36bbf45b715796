INSERT INTO given_root VALUES (1, 'm/model.py:Model.forward', 'm/model.py:Model', 'Model');
INSERT INTO given_call (call, caller, text, target, class) VALUES
    (1, 'm/model.py:Model.forward', 'self.norm', 'lib/norm.py:Norm.forward', 'lib/norm.py:Norm'),
    (11, 'lib/norm.py:Norm.forward', 'rmsnorm', 'kernel:sgl_kernel.rmsnorm', NULL),
    (21, 'lib/draft.py:Draft.run', 'verify', 'kernel:sgl_kernel.verify', NULL),
    (22, 'lib/draft.py:start', 'draft', 'lib/draft.py:Draft.run', NULL);
