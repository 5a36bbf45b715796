-- The model leaves a hook that the experts run: it stands after them, not where it is defined, and its kernels are
-- not those of the experts. It stands there once, although it is run from two places.
INSERT INTO given_root VALUES (1, 'm/model.py:Model.forward', 'm/model.py:Model', 'Model');
INSERT INTO given_call (call, caller, text, target, class) VALUES
    (1, 'm/model.py:Model.forward', 'self.experts', 'lib/moe.py:FusedMoE.forward', 'lib/moe.py:FusedMoE'),
    (2, 'm/model.py:Model.forward', 'self.out', 'lib/l.py:L.forward', 'lib/l.py:L'),
    (11, 'lib/moe.py:FusedMoE.forward', 'moe', 'kernel:triton.moe', NULL),
    (12, 'lib/moe.py:FusedMoE.forward', 'self.run_hooks', 'lib/moe.py:run_hooks', NULL),
    (13, 'lib/moe.py:run_hooks', 'hook', 'm/model.py:Model.forward.<locals>._hook', NULL),
    (14, 'lib/moe.py:run_hooks', 'late_hook', 'm/model.py:Model.forward.<locals>._hook', NULL),
    (21, 'm/model.py:Model.forward.<locals>._hook', 'self.shared', 'lib/l.py:L.forward', 'lib/l.py:L'),
    (31, 'lib/l.py:L.forward', 'mm', 'kernel:sgl_kernel.mm', NULL);
