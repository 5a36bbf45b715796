-- The model file m/model.py calls a layer of its own, that a projection and a norm of the library.
INSERT INTO given_root VALUES (1, 'm/model.py:Model.forward', 'm/model.py:Model', 'Model');
INSERT INTO given_call (call, caller, text, target, class) VALUES
    (1, 'm/model.py:Model.forward', 'self.layer', 'm/model.py:Layer.forward', 'm/model.py:Layer'),
    (2, 'm/model.py:Model.forward', 'self.head', NULL, 'torch.nn.Linear'),
    (11, 'm/model.py:Layer.forward', 'self.norm', 'lib/norm.py:Norm.forward', 'lib/norm.py:Norm'),
    (12, 'm/model.py:Layer.forward', 'self.norm.fused', 'lib/norm.py:Norm.fused', 'lib/norm.py:Norm'),
    (13, 'm/model.py:Layer.forward', 'self.norm.describe', 'lib/norm.py:Norm.describe', 'lib/norm.py:Norm'),
    (14, 'm/model.py:Layer.forward', 'bmm_fp8', 'kernel:sgl_kernel.bmm_fp8', NULL),
    (15, 'm/model.py:Layer.forward', 'pool.store', 'lib/pool.py:Pool.store', NULL),
    (16, 'm/model.py:Layer.forward', 'get_context', 'lib/pool.py:get_context', NULL),
    (21, 'lib/norm.py:Norm.forward', 'rmsnorm', 'kernel:sgl_kernel.rmsnorm', NULL),
    (22, 'lib/norm.py:Norm.fused', 'fused', 'kernel:flashinfer.fused_norm', NULL),
    (31, 'lib/pool.py:Pool.store', 'store_kernel[grid]', 'kernel:triton.store_kernel', NULL);
UPDATE given_call SET kind = 'method' WHERE call IN (12, 13);
