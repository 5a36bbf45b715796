INSERT INTO given_root VALUES (1, 'm/model.py:Model.forward', 'm/model.py:Model', 'Model');
INSERT INTO given_guard VALUES
    (1, NULL, 'if', 'mode.is_decode()', NULL), (2, NULL, 'if', 'mode.is_extend()', NULL);
INSERT INTO given_call (call, caller, text, target, class, guard) VALUES
    (1, 'm/model.py:Model.forward', 'self.experts', 'lib/moe.py:FusedMoE.forward', 'lib/moe.py:FusedMoE', NULL),
    (11, 'lib/moe.py:FusedMoE.forward', 'moe', 'kernel:triton.moe', NULL, NULL),
    (12, 'lib/moe.py:FusedMoE.forward', 'hook', 'm/model.py:Model.forward.<locals>._hook', NULL, 1),
    (13, 'lib/moe.py:FusedMoE.forward', 'late_hook', 'm/model.py:Model.forward.<locals>._hook', NULL, 2),
    (14, 'lib/moe.py:FusedMoE.forward', 'last_hook', 'm/model.py:Model.forward.<locals>._hook', NULL, 2),
    (21, 'm/model.py:Model.forward.<locals>._hook', 'mm', 'kernel:sgl_kernel.mm', NULL, NULL);
