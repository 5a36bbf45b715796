-- A layer with a norm and an attention of the library.
INSERT INTO given_root VALUES (1, 'm/model.py:Model.forward', 'm/model.py:Model', 'Model');
INSERT INTO given_call (call, caller, text, target, class) VALUES
    (1, 'm/model.py:Model.forward', 'self.layer', 'm/model.py:Layer.forward', 'm/model.py:Layer'),
    (11, 'm/model.py:Layer.forward', 'self.norm', 'lib/norm.py:Norm.forward', 'lib/norm.py:Norm'),
    (12, 'm/model.py:Layer.forward', 'self.attn', 'lib/attn.py:Attn.forward', 'lib/attn.py:Attn'),
    (21, 'lib/norm.py:Norm.forward', 'rmsnorm', 'kernel:sgl_kernel.rmsnorm', NULL),
    (31, 'lib/attn.py:Attn.forward', 'self.run', 'lib/attn.py:Attn.forward_decode', NULL),
    (41, 'lib/attn.py:Attn.forward_decode', 'mla_decode', 'kernel:sgl_kernel.mla_decode', NULL);
