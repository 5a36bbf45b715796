-- The guards of the calls: an enum label, the phase, a negation that tells nothing; a label that tells a phase is no
-- path; a decoder tells no phase.
INSERT INTO given_root VALUES (1, 'm/model.py:Model.forward', 'm/model.py:Model', 'Model');
INSERT INTO given_guard VALUES
    (1, NULL, 'if', 'method == Method.MHA', 'MHA'), (2, NULL, 'else', 'method == Method.MHA', NULL),
    (3, 2, 'if', 'method == Method.MLA', 'MLA'), (4, NULL, 'if', 'mode.is_decode()', NULL),
    (5, NULL, 'if', 'not mode.is_decode()', NULL), (6, 3, 'if', 'fast', NULL),
    (7, NULL, 'if', 'mode == ForwardMode.EXTEND', 'EXTEND');
INSERT INTO given_call (call, caller, text, target, class, guard) VALUES
    (1, 'm/model.py:Model.forward', 'self.mha', 'm/model.py:Model.mha', NULL, 1),
    (2, 'm/model.py:Model.forward', 'self.mla', 'm/model.py:Model.mla', NULL, 6),
    (3, 'm/model.py:Model.forward', 'self.decoder', 'm/model.py:Model.layer', NULL, NULL),
    (11, 'm/model.py:Model.mha', 'self.attn', 'lib/attn.py:Attn.forward', 'lib/attn.py:Attn', NULL),
    (12, 'm/model.py:Model.mla', 'self.attn', 'lib/attn.py:Attn.forward', 'lib/attn.py:Attn', NULL),
    (13, 'm/model.py:Model.mla', 'small', 'kernel:sgl_kernel.small', NULL, 4),
    (14, 'm/model.py:Model.layer', 'norm', 'kernel:sgl_kernel.norm', NULL, NULL),
    (15, 'm/model.py:Model.layer', 'pack', 'kernel:sgl_kernel.pack', NULL, 7),
    (21, 'lib/attn.py:Attn.forward', 'self.run', 'lib/attn.py:forward_decode', NULL, NULL),
    (22, 'lib/attn.py:Attn.forward', 'self.forward_extend', 'lib/attn.py:forward_extend', NULL, NULL),
    (23, 'lib/attn.py:Attn.forward', 'shared', 'kernel:sgl_kernel.shared', NULL, 5),
    (31, 'lib/attn.py:forward_decode', 'step', 'kernel:flashinfer.step', NULL, NULL),
    (32, 'lib/attn.py:forward_extend', 'long_decode', 'kernel:flashinfer.long', NULL, NULL);
