-- A communicator, no module, outside the model files: it calls norms that the layer gave it, and a copy kernel.
INSERT INTO given_root VALUES (1, 'm/model.py:Model.forward', 'm/model.py:Model', 'Model');
INSERT INTO given_call (call, caller, text, target, class) VALUES
    (1, 'm/model.py:Model.forward', 'self.comm.prepare', 'lib/comm.py:Comm.prepare', NULL),
    (11, 'lib/comm.py:Comm.prepare', 'layernorm', 'lib/norm.py:Norm.forward', 'lib/norm.py:Norm'),
    (12, 'lib/comm.py:Comm.prepare', 'copy', 'lib/comm.py:copy', NULL),
    (13, 'lib/comm.py:copy', 'copy_kernel[grid]', 'kernel:triton.copy_kernel', NULL),
    (21, 'lib/norm.py:Norm.forward', 'rmsnorm', 'kernel:sgl_kernel.rmsnorm', NULL);
INSERT INTO given_origin VALUES
    (11, 'lib/comm.py:Comm.prepare', 'self.post_norm'), (11, 'lib/comm.py:Comm.prepare', 'self.input_norm');
