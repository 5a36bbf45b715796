INSERT INTO given_root VALUES (1, 'm/model.py:Model.forward', 'm/model.py:Model', 'Model'),
    (2, 'm/model.py:Other.forward', 'm/model.py:Other', 'Other');
INSERT INTO given_guard VALUES (1, NULL, 'if', 'not mode.is_two()', NULL);
INSERT INTO given_guard VALUES (2, NULL, 'if', 'mode.is_two()', NULL);
INSERT INTO given_mode VALUES (1, 5), (2, 2);
INSERT INTO given_call (call, caller, text, target, class, guard) VALUES
    (1, 'm/model.py:Model.forward', 'self.layer', 'm/model.py:Layer.forward', 'm/model.py:Layer', NULL),
    (2, 'm/model.py:Other.forward', 'self.layer', 'm/model.py:Layer.forward', 'm/model.py:Layer', 1),
    (12, 'm/model.py:Layer.forward', 'self.y', 'lib/attn.py:Y.forward', 'lib/attn.py:Y', NULL),
    (31, 'lib/attn.py:Y.forward', 'c1', 'lib/attn.py:c1', NULL, NULL),
    (32, 'lib/attn.py:Y.forward', 'mid', 'lib/attn.py:mid', NULL, 2),
    (34, 'lib/attn.py:mid', 'c2', 'lib/attn.py:c2', NULL, NULL),
    (41, 'lib/attn.py:c1', 'hold', 'lib/attn.py:hold', NULL, NULL),
    (42, 'lib/attn.py:c2', 'hold', 'lib/attn.py:hold', NULL, NULL),
    (51, 'lib/attn.py:hold', 'k', 'kernel:triton.k', NULL, NULL);
