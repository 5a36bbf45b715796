-- self.mlp is a MoE or a dense layer; self.same is one of two classes whose method is the same code; self.maybe is a
-- class without kernels or a layer; step.fn runs methods of several names, so that its classes are no alternatives.
INSERT INTO given_root VALUES (1, 'm/model.py:Model.forward', 'm/model.py:Model', 'Model');
INSERT INTO given_base VALUES ('lib/moe.py:DeepMoE', 'lib/moe.py:FusedMoE');
INSERT INTO given_call (call, caller, text, target, class) VALUES
    (1, 'm/model.py:Model.forward', 'self.mlp', 'm/model.py:Moe.forward', 'm/model.py:Moe'),
    (1, 'm/model.py:Model.forward', 'self.mlp', 'm/model.py:Dense.forward', 'm/model.py:Dense'),
    (2, 'm/model.py:Model.forward', 'self.same', 'm/model.py:Base.forward@m/model.py:One', 'm/model.py:One'),
    (2, 'm/model.py:Model.forward', 'self.same', 'm/model.py:Base.forward@m/model.py:Two', 'm/model.py:Two'),
    (3, 'm/model.py:Model.forward', 'self.maybe', 'm/model.py:Dense.forward', 'm/model.py:Dense'),
    (3, 'm/model.py:Model.forward', 'self.maybe', 'lib/none.py:Missing.forward', 'lib/none.py:Missing'),
    (4, 'm/model.py:Model.forward', 'step.fn', 'm/model.py:Moe.op_experts', 'm/model.py:Moe'),
    (4, 'm/model.py:Model.forward', 'step.fn', 'm/model.py:Dense.op_mm', 'm/model.py:Dense'),
    (15, 'm/model.py:Moe.op_experts', 'self.experts', 'lib/moe.py:FusedMoE.forward', 'lib/moe.py:FusedMoE'),
    (16, 'm/model.py:Dense.op_mm', 'mm', 'kernel:sgl_kernel.mm', NULL),
    (11, 'm/model.py:Moe.forward', 'self.experts', 'lib/moe.py:FusedMoE.forward', 'lib/moe.py:FusedMoE'),
    (11, 'm/model.py:Moe.forward', 'self.experts', 'lib/moe.py:DeepMoE.forward', 'lib/moe.py:DeepMoE'),
    (12, 'm/model.py:Dense.forward', 'mm', 'kernel:sgl_kernel.mm', NULL),
    (13, 'm/model.py:Base.forward@m/model.py:One', 'mm', 'kernel:sgl_kernel.mm', NULL),
    (13, 'm/model.py:Base.forward@m/model.py:Two', 'mm', 'kernel:sgl_kernel.mm', NULL),
    (21, 'lib/moe.py:FusedMoE.forward', 'moe', 'kernel:triton.moe', NULL),
    (22, 'lib/moe.py:DeepMoE.forward', 'deep', 'kernel:deep_gemm.moe', NULL);
