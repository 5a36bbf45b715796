-- finish is run by three classes: Whole calls sum and move, Part move alone, Other move and wait.
INSERT INTO given_root VALUES
    (1, 'm/model.py:Model.forward', 'm/model.py:Model', 'Model'),
    (2, 'm/other.py:Last.forward', 'm/other.py:Last', 'Last');
INSERT INTO given_call (call, caller, text, target, class, guard) VALUES
    (1, 'm/model.py:Model.forward', 'stage.finish', 'm/model.py:Stage.finish@m/model.py:Whole', NULL, NULL),
    (2, 'm/model.py:Model.forward', 'stage.finish', 'm/model.py:Stage.finish@m/model.py:Part', NULL, NULL),
    (3, 'm/model.py:Model.forward', 'stage.finish', 'm/model.py:Stage.finish@m/model.py:Other', NULL, NULL),
    (4, 'm/other.py:Last.forward', 'stage.finish', 'm/model.py:Stage.finish@m/model.py:Part', NULL, NULL),
    (5, 'm/other.py:Last.forward', 'stage.finish', 'm/model.py:Stage.finish@m/model.py:Whole', NULL, NULL),
    (11, 'm/model.py:Stage.finish@m/model.py:Whole', 'sum', 'kernel:sgl_kernel.sum', NULL, NULL),
    (12, 'm/model.py:Stage.finish@m/model.py:Whole', 'move', 'kernel:sgl_kernel.move', NULL, NULL),
    (12, 'm/model.py:Stage.finish@m/model.py:Part', 'move', 'kernel:sgl_kernel.move', NULL, NULL),
    (12, 'm/model.py:Stage.finish@m/model.py:Other', 'move', 'kernel:sgl_kernel.move', NULL, NULL),
    (13, 'm/model.py:Stage.finish@m/model.py:Other', 'wait', 'kernel:sgl_kernel.wait', NULL, NULL);
