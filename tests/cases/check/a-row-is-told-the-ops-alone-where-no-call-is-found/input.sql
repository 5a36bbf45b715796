-- A layer with a norm, two linears and an attention of the library.
INSERT INTO given_root VALUES (1, 'm/model.py:Model.forward', 'm/model.py:Model', 'Model');
INSERT INTO given_call (call, caller, text, target, class) VALUES
    (1, 'm/model.py:Model.forward', 'self.layer', 'm/model.py:Layer.forward', 'm/model.py:Layer'),
    (11, 'm/model.py:Layer.forward', 'self.norm', 'lib/norm.py:Norm.forward', 'lib/norm.py:Norm'),
    (12, 'm/model.py:Layer.forward', 'self.up', 'lib/linear.py:Column.forward', 'lib/linear.py:Column'),
    (13, 'm/model.py:Layer.forward', 'self.down', 'lib/linear.py:Row.forward', 'lib/linear.py:Row'),
    (14, 'm/model.py:Layer.forward', 'self.attn', 'lib/attn.py:Attn.forward_decode', 'lib/attn.py:Attn'),
    (21, 'lib/norm.py:Norm.forward', 'rmsnorm', 'kernel:sgl_kernel.rmsnorm', NULL),
    (31, 'lib/linear.py:Column.forward', 'self.method.apply', 'lib/quant.py:Method.apply', NULL),
    (32, 'lib/linear.py:Row.forward', 'self.method.apply', 'lib/quant.py:Method.apply', NULL),
    (33, 'lib/quant.py:Method.apply', 'scaled_mm', 'kernel:sgl_kernel.scaled_mm', NULL),
    (41, 'lib/attn.py:Attn.forward_decode', 'mla_decode', 'kernel:flashinfer.mla_decode', NULL);
