-- worker.py calls the function build of tree.py, which calls the kernel build.
INSERT INTO given_root VALUES (1, 'm/model.py:Model.forward', 'm/model.py:Model', 'Model');
INSERT INTO given_call (call, caller, text, target, class) VALUES
    (1, 'm/model.py:Model.forward', 'self.worker', 'lib/worker.py:Worker.forward', 'lib/worker.py:Worker'),
    (21, 'lib/worker.py:Worker.forward', 'build', 'lib/tree.py:build', NULL),
    (22, 'lib/tree.py:build', 'sgl_build', 'kernel:sgl_kernel.build', NULL);
