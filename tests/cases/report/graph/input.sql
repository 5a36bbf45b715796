-- self.mlp is a MoE or a dense layer; self.same is one of two classes whose method is the same code; self.maybe is a
-- class without kernels or a layer.
INSERT INTO given_root VALUES (1, 'm/model.py:Model.forward', 'm/model.py:Model', 'Model');
INSERT INTO given_base VALUES ('lib/moe.py:DeepMoE', 'lib/moe.py:FusedMoE');
INSERT INTO given_call (call, caller, text, target, class) VALUES
    (1, 'm/model.py:Model.forward', 'self.mlp', 'm/model.py:Moe.forward', 'm/model.py:Moe'),
    (1, 'm/model.py:Model.forward', 'self.mlp', 'm/model.py:Dense.forward', 'm/model.py:Dense'),
    (2, 'm/model.py:Model.forward', 'self.same', 'm/model.py:Base.forward@m/model.py:One', 'm/model.py:One'),
    (2, 'm/model.py:Model.forward', 'self.same', 'm/model.py:Base.forward@m/model.py:Two', 'm/model.py:Two'),
    (3, 'm/model.py:Model.forward', 'self.maybe', 'm/model.py:Dense.forward', 'm/model.py:Dense'),
    (3, 'm/model.py:Model.forward', 'self.maybe', 'lib/none.py:Missing.forward', 'lib/none.py:Missing'),
    (11, 'm/model.py:Moe.forward', 'self.experts', 'lib/moe.py:FusedMoE.forward', 'lib/moe.py:FusedMoE'),
    (11, 'm/model.py:Moe.forward', 'self.experts', 'lib/moe.py:DeepMoE.forward', 'lib/moe.py:DeepMoE'),
    (12, 'm/model.py:Dense.forward', 'mm', 'kernel:sgl_kernel.mm', NULL),
    (13, 'm/model.py:Base.forward@m/model.py:One', 'mm', 'kernel:sgl_kernel.mm', NULL),
    (13, 'm/model.py:Base.forward@m/model.py:Two', 'mm', 'kernel:sgl_kernel.mm', NULL),
    (21, 'lib/moe.py:FusedMoE.forward', 'moe', 'kernel:triton.moe', NULL),
    (22, 'lib/moe.py:DeepMoE.forward', 'deep', 'kernel:deep_gemm.moe', NULL);
INSERT INTO given_guard VALUES (1, NULL, 'if', 'method == Method.MLA', 'MLA'), (2, NULL, 'if', '_is_hip', NULL);
UPDATE given_call SET guard = 1 WHERE call = 2;
INSERT INTO given_dead VALUES (2, 'm/model.py:Model.forward', '_is_hip');
INSERT INTO given_call (call, caller, text, target, class, kind, guard) VALUES
    (4, 'm/model.py:Model.forward', 'self.fused', 'm/model.py:Model.fused', NULL, 'dead', 2),
    (14, 'm/model.py:Dense.forward', 'self.again', 'm/model.py:Dense.forward', NULL, NULL, NULL);
INSERT INTO given_call (call, caller, text, target) VALUES
    (6, 'm/model.py:Model.forward', 'copy_kernel[grid]', 'kernel:triton.copy_kernel'),
    (7, 'm/model.py:Model.forward', 'self.steps[0]', 'm/model.py:Model.step'),
    (17, 'm/model.py:Model.step', 'mm', 'kernel:sgl_kernel.mm');
