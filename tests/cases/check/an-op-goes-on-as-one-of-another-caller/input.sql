-- self.mlp() is one of two functions, self.attn() another.
INSERT OR REPLACE INTO meta VALUES ('content_hash', 'f00d');
INSERT INTO given_root VALUES (1, 'm/model.py:Model.forward', 'm/model.py:Model', 'Model');
INSERT INTO given_call (call, caller, text, target, class) VALUES
    (1, 'm/model.py:Model.forward', 'self.mlp', 'm/model.py:Dense.forward', NULL),
    (1, 'm/model.py:Model.forward', 'self.mlp', 'm/model.py:MoE.forward', NULL),
    (2, 'm/model.py:Model.forward', 'self.attn', 'm/model.py:Attention.forward', NULL),
    (3, 'm/model.py:Dense.forward', 'self.up', 'lib/linear.py:Linear.forward', 'lib/linear.py:Linear'),
    (4, 'm/model.py:MoE.forward', 'self.gate', 'lib/linear.py:Linear.forward', 'lib/linear.py:Linear'),
    (5, 'm/model.py:Attention.forward', 'self.q_proj', 'lib/linear.py:Linear.forward', 'lib/linear.py:Linear'),
    (7, 'm/model.py:MoE.forward', 'self.q_proj', 'lib/linear.py:Linear.forward', 'lib/linear.py:Linear'),
    (6, 'lib/linear.py:Linear.forward', 'scaled_mm', 'kernel:sgl_kernel.scaled_mm', NULL);
