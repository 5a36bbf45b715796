-- A layer with a norm and an attention of the library.
INSERT INTO given_root VALUES (1, 'm/model.py:Model.forward', 'm/model.py:Model', 'Model');
INSERT INTO given_call (call, caller, text, target, class) VALUES
    (1, 'm/model.py:Model.forward', 'self.layer', 'm/model.py:Layer.forward', 'm/model.py:Layer'),
    (11, 'm/model.py:Layer.forward', 'self.norm', 'lib/norm.py:Norm.forward', 'lib/norm.py:Norm'),
    (12, 'm/model.py:Layer.forward', 'self.attn', 'lib/attn.py:Attn.forward', 'lib/attn.py:Attn'),
    (21, 'lib/norm.py:Norm.forward', 'rmsnorm', 'kernel:sgl_kernel.rmsnorm', NULL),
    (31, 'lib/attn.py:Attn.forward', 'self.run', 'lib/attn.py:Attn.forward_decode', NULL),
    (41, 'lib/attn.py:Attn.forward_decode', 'mla_decode', 'kernel:flashinfer.mla_decode', NULL);
-- More kernels below the attention: another source, the other phase, one that the document does not know.
INSERT INTO given_call (call, caller, text, target) VALUES
    (32, 'lib/attn.py:Attn.forward', 'self.forward_extend', 'lib/attn.py:Attn.forward_extend'),
    (42, 'lib/attn.py:Attn.forward_extend', 'ragged', 'kernel:flashinfer.ragged'),
    (43, 'lib/attn.py:Attn.forward_extend', 'merge', 'kernel:sgl_kernel.merge'),
    (44, 'lib/attn.py:Attn.forward_decode', 'merge', 'kernel:sgl_kernel.merge'),
    (45, 'lib/attn.py:Attn.forward_decode', 'bmm', 'kernel:torch.bmm');
