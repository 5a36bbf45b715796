INSERT INTO given_root VALUES (1, 'm/model.py:Model.forward', 'm/model.py:Model', 'Model');
INSERT INTO given_guard VALUES
    (1, NULL, 'if', 'mode.is_one() or mode.is_late()', NULL), (2, NULL, 'if', 'mode.is_late()', NULL),
    (3, NULL, 'if', 'mode.is_two()', NULL), (4, NULL, 'if', 'mode.is_one()', NULL);
INSERT INTO given_giver VALUES ('m/model.py:Mixed.forward');
INSERT INTO given_mode VALUES (1, 5), (2, 4), (3, 2), (4, 1);
INSERT INTO given_call (call, caller, text, target, class, guard) VALUES
    (1, 'm/model.py:Model.forward', 'self.layer', 'm/model.py:Layer.forward', 'm/model.py:Layer', 1),
    (2, 'm/model.py:Model.forward', 'self.mixed', 'm/model.py:Mixed.forward', 'm/model.py:Mixed', 4),
    (3, 'm/model.py:Model.forward', 'self.loop', 'm/model.py:Loop.forward', 'm/model.py:Loop', 3),
    (11, 'm/model.py:Layer.forward', 'self.attn', 'lib/attn.py:Attn.forward', 'lib/attn.py:Attn', NULL),
    (12, 'm/model.py:Layer.forward', 'self.late', 'lib/attn.py:Late.forward', 'lib/attn.py:Late', 2),
    (13, 'm/model.py:Layer.forward', 'self.never', 'lib/attn.py:Never.forward', 'lib/attn.py:Never', 3),
    (14, 'm/model.py:Layer.forward', 'self.share', 'm/model.py:Shared.forward', 'm/model.py:Shared', 4),
    (15, 'm/model.py:Loop.forward', 'self.share', 'm/model.py:Shared.forward', 'm/model.py:Shared', NULL),
    (16, 'm/model.py:Loop.forward', 'self.again', 'm/model.py:Loop.forward', 'm/model.py:Loop', NULL),
    (17, 'm/model.py:Shared.forward', 'self.both', 'lib/attn.py:Both.forward', 'lib/attn.py:Both', NULL),
    (21, 'm/model.py:Mixed.forward', 'self.made', 'lib/attn.py:Made.forward', 'lib/attn.py:Made', NULL),
    (22, 'm/model.py:Mixed.forward', 'self.deep', 'm/model.py:Deep.forward', 'm/model.py:Deep', 4),
    (23, 'm/model.py:Deep.forward', 'self.far', 'lib/attn.py:Far.forward', 'lib/attn.py:Far', NULL),
    (31, 'lib/attn.py:Attn.forward', 'step', 'kernel:triton.step', NULL, 3),
    (32, 'lib/attn.py:Attn.forward', 'long', 'kernel:triton.long', NULL, 4),
    (33, 'lib/attn.py:Late.forward', 'taken', 'lib/attn.py:taken', NULL, NULL),
    (34, 'lib/attn.py:taken', 'late_long', 'kernel:triton.late_long', NULL, 4),
    (35, 'lib/attn.py:taken', 'late', 'kernel:triton.late', NULL, 2),
    (36, 'lib/attn.py:Never.forward', 'never', 'kernel:triton.never', NULL, NULL),
    (37, 'lib/attn.py:Both.forward', 'both_step', 'kernel:triton.both_step', NULL, 3),
    (38, 'lib/attn.py:Both.forward', 'both_long', 'kernel:triton.both_long', NULL, 4),
    (39, 'lib/attn.py:Both.forward', 'both_late', 'kernel:triton.both_late', NULL, 2),
    (41, 'lib/attn.py:Made.forward', 'made', 'kernel:triton.made', NULL, 3),
    (42, 'lib/attn.py:Far.forward', 'far', 'kernel:triton.far', NULL, 3);
