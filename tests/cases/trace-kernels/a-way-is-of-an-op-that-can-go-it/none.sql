INSERT INTO given_root VALUES (1, 'm/model.py:Model.forward', 'm/model.py:Model', 'Model');
INSERT INTO given_guard VALUES (1, NULL, 'if', 'mode.is_one()', NULL), (2, NULL, 'if', 'mode.is_two()', NULL);
INSERT INTO given_mode VALUES (1, 1), (2, 2);
INSERT INTO given_call (call, caller, text, target, class, guard) VALUES
    (1, 'm/model.py:Model.forward', 'self.layer', 'm/model.py:Layer.forward', 'm/model.py:Layer', 1),
    (11, 'm/model.py:Layer.forward', 'c2', 'lib/attn.py:c2', NULL, 2),
    (12, 'm/model.py:Model.forward', 'self.y', 'lib/attn.py:Y.forward', 'lib/attn.py:Y', NULL),
    (31, 'lib/attn.py:Y.forward', 'c1', 'lib/attn.py:c1', NULL, NULL),
    (32, 'lib/attn.py:Y.forward', 'mid', 'lib/attn.py:mid', NULL, NULL),
    (33, 'lib/attn.py:mid', 'mid2', 'lib/attn.py:mid2', NULL, NULL),
    (34, 'lib/attn.py:mid2', 'c2', 'lib/attn.py:c2', NULL, NULL),
    (41, 'lib/attn.py:c1', 'hold', 'lib/attn.py:hold', NULL, NULL),
    (42, 'lib/attn.py:c2', 'hold', 'lib/attn.py:hold', NULL, NULL),
    (51, 'lib/attn.py:hold', 'k', 'kernel:triton.k', NULL, NULL);
