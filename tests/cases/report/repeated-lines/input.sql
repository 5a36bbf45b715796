-- self.prepare from two places, below two paths; gather in two classes, which differ; two roots.
INSERT INTO given_root VALUES
    (1, 'm/model.py:Model.forward', 'm/model.py:Model', 'Model'),
    (2, 'm/other.py:Other.forward', 'm/other.py:Other', 'Other');
INSERT INTO given_guard VALUES (1, NULL, 'if', 'method == Method.MHA', 'MHA'), (2, NULL, 'if', 'method == Method.MLA', 'MLA');
INSERT INTO given_call (call, caller, text, target, class, guard) VALUES
    (1, 'm/model.py:Model.forward', 'self.mha', 'm/model.py:Model.mha', NULL, 1),
    (2, 'm/model.py:Model.forward', 'self.mla', 'm/model.py:Model.mla', NULL, 2),
    (3, 'm/model.py:Model.forward', 'gather', 'm/model.py:gather_some', NULL, NULL),
    (4, 'm/model.py:Model.forward', 'gather', 'm/model.py:gather_all', NULL, NULL),
    (5, 'm/other.py:Other.forward', 'self.prepare', 'm/model.py:Model.prepare', NULL, NULL),
    (11, 'm/model.py:Model.mha', 'self.prepare', 'm/model.py:Model.prepare', NULL, NULL),
    (12, 'm/model.py:Model.mla', 'self.prepare', 'm/model.py:Model.prepare', NULL, NULL),
    (13, 'm/model.py:Model.mla', 'mm', 'kernel:sgl_kernel.mm', NULL, NULL),
    (21, 'm/model.py:Model.prepare', 'norm', 'kernel:sgl_kernel.norm', NULL, NULL),
    (22, 'm/model.py:Model.prepare', 'rope', 'kernel:sgl_kernel.rope', NULL, NULL),
    (31, 'm/model.py:gather_some', 'copy', 'kernel:sgl_kernel.copy', NULL, NULL),
    (32, 'm/model.py:gather_all', 'copy', 'kernel:sgl_kernel.copy', NULL, NULL);
