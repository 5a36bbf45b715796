-- Two attentions of one file: the backend of one merges, that of the other, which two ops call, does not.
INSERT INTO given_root VALUES (1, 'm/model.py:Model.forward', 'm/model.py:Model', 'Model');
INSERT INTO given_call (call, caller, text, target, class) VALUES
    (1, 'm/model.py:Model.forward', 'self.layer', 'm/model.py:Layer.forward', 'm/model.py:Layer'),
    (2, 'm/model.py:Model.forward', 'self.other', 'm/model.py:Other.forward', 'm/model.py:Other'),
    (11, 'm/model.py:Layer.forward', 'self.attn_mha', 'lib/attn.py:Plain.forward', 'lib/attn.py:Plain'),
    (13, 'm/model.py:Layer.forward', 'self.attn_mqa', 'lib/attn.py:Plain.forward', 'lib/attn.py:Plain'),
    (12, 'm/model.py:Other.forward', 'self.attn', 'lib/attn.py:Merging.forward', 'lib/attn.py:Merging'),
    (21, 'lib/attn.py:Plain.forward', 'self.backend.run', 'lib/plain.py:Plain.run', NULL),
    (22, 'lib/attn.py:Merging.forward', 'self.backend.run', 'lib/merge.py:Merge.run', NULL),
    (31, 'lib/plain.py:Plain.run', 'mla_decode', 'kernel:sgl_kernel.mla_decode', NULL),
    (41, 'lib/merge.py:Merge.run', 'merge_state', 'kernel:sgl_kernel.merge_state', NULL);
