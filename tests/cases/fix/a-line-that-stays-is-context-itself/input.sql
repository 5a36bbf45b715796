-- A layer with a norm and an attention of the library.
INSERT INTO given_root VALUES (1, 'm/model.py:Model.forward', 'm/model.py:Model', 'Model');
INSERT INTO given_call (call, caller, text, target, class) VALUES
    (1, 'm/model.py:Model.forward', 'self.layer', 'm/model.py:Layer.forward', 'm/model.py:Layer'),
    (11, 'm/model.py:Layer.forward', 'self.norm', 'lib/norm.py:Norm.forward', 'lib/norm.py:Norm'),
    (12, 'm/model.py:Layer.forward', 'self.core', 'm/model.py:Layer.core', NULL),
    (13, 'm/model.py:Layer.core', 'self.attn', 'lib/attn.py:Attn.forward', 'lib/attn.py:Attn'),
    (14, 'm/model.py:Layer.forward', 'self.prepare', 'm/model.py:Layer.prepare', NULL),
    (15, 'm/model.py:Layer.prepare', 'self.norm', 'lib/norm.py:Norm.forward', 'lib/norm.py:Norm'),
    (21, 'lib/norm.py:Norm.forward', 'self.run', 'lib/norm.py:Norm.run', NULL),
    (22, 'lib/norm.py:Norm.run', 'rmsnorm', 'kernel:sgl_kernel.rmsnorm', NULL),
    (31, 'lib/attn.py:Attn.forward', 'self.run', 'lib/attn.py:Attn.forward_decode', NULL),
    (41, 'lib/attn.py:Attn.forward_decode', 'mla_decode', 'kernel:flashinfer.mla_decode', NULL);
