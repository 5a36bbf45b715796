-- wrapped and plain both lead to the backend, whose decode arm only plain's batches take; short leads to it while
-- verifying alone. What Made.forward makes may be in another mode than its batch.
INSERT INTO given_root VALUES (1, 'm/model.py:Model.forward', 'm/model.py:Model', 'Model');
INSERT INTO given_guard VALUES
    (1, NULL, 'if', 'mode.is_extend() and context is not None', NULL),
    (2, NULL, 'else', 'mode.is_extend() and context is not None', NULL),
    (3, NULL, 'if', 'mode.is_decode()', NULL), (4, NULL, 'else', 'mode.is_decode()', NULL),
    (5, NULL, 'if', 'mode.is_extend()', NULL), (6, NULL, 'if', 'mode.is_decode()', NULL),
    (7, NULL, 'if', 'mode.is_verify()', NULL);
INSERT INTO given_giver VALUES ('lib/made.py:Made.forward');
INSERT INTO given_mode VALUES (1, 5), (3, 2), (4, 5), (5, 5), (6, 2), (7, 4);
INSERT INTO given_call (call, caller, text, target, class, guard) VALUES
    (1, 'm/model.py:Model.forward', 'self.attn', 'lib/attn.py:Attn.forward', 'lib/attn.py:Attn', NULL),
    (2, 'm/model.py:Model.forward', 'self.late', 'lib/late.py:Late.forward', 'lib/late.py:Late', NULL),
    (11, 'lib/attn.py:Attn.forward', 'wrapped', 'lib/attn.py:wrapped', NULL, 1),
    (12, 'lib/attn.py:Attn.forward', 'plain', 'lib/attn.py:plain', NULL, 2),
    (13, 'lib/attn.py:Attn.forward', 'decode_all', 'lib/attn.py:decode_all', NULL, NULL),
    (21, 'lib/attn.py:wrapped', 'backend', 'lib/back.py:backend', NULL, NULL),
    (22, 'lib/attn.py:wrapped', 'tail', 'lib/back.py:tail', NULL, NULL),
    (23, 'lib/attn.py:plain', 'backend', 'lib/back.py:backend', NULL, NULL),
    (24, 'lib/attn.py:decode_all', 'verify', 'kernel:triton.verify', NULL, 5),
    (31, 'lib/back.py:backend', 'one', 'lib/back.py:one', NULL, 3),
    (32, 'lib/back.py:backend', 'many', 'lib/back.py:many', NULL, 4),
    (33, 'lib/back.py:tail', 'one', 'lib/back.py:last', NULL, 6),
    (34, 'lib/back.py:tail', 'cut', 'kernel:triton.cut', NULL, 6),
    (35, 'lib/back.py:tail', 'pad', 'kernel:triton.pad', NULL, NULL),
    (41, 'lib/back.py:one', 'step', 'kernel:triton.step', NULL, NULL),
    (42, 'lib/back.py:many', 'long', 'kernel:triton.long', NULL, NULL),
    (43, 'lib/back.py:last', 'never', 'kernel:triton.never', NULL, NULL),
    (51, 'lib/late.py:Late.forward', 'shared', 'lib/late.py:shared', NULL, 7),
    (52, 'lib/late.py:Late.forward', 'far', 'lib/late.py:far', NULL, NULL),
    (53, 'lib/late.py:far', 'shared', 'lib/late.py:shared', NULL, 6),
    (54, 'lib/late.py:shared', 'accept', 'kernel:triton.accept', NULL, 7),
    (55, 'lib/late.py:shared', 'late', 'kernel:triton.late', NULL, 6),
    (3, 'm/model.py:Model.forward', 'self.made', 'lib/made.py:Made.forward', 'lib/made.py:Made', NULL),
    (61, 'lib/made.py:Made.forward', 'taken', 'lib/made.py:taken', NULL, 6),
    (62, 'lib/made.py:taken', 'other', 'kernel:triton.other', NULL, 5),
    (56, 'lib/late.py:shared', 'shared', 'lib/late.py:shared', NULL, 5);
