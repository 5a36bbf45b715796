-- Calls by number are in evaluation order; targets of one call stand in different files.
INSERT INTO given_root VALUES (2, 'm/b.py:B.forward', 'm/b.py:B', 'B'), (1, 'm/a.py:A.forward', 'm/a.py:A', 'A');
INSERT INTO given_call (call, caller, text, target, class) VALUES
    (9, 'm/a.py:A.forward', 'self.last', 'lib/l.py:L.forward', 'lib/l.py:L'),
    (3, 'm/a.py:A.forward', 'self.argument', 'lib/l.py:L.forward', 'lib/l.py:L'),
    (4, 'm/a.py:A.forward', 'self.outer', 'lib/l.py:L.forward', 'lib/l.py:L'),
    (5, 'm/a.py:A.forward', 'fn', 'm/b.py:second', NULL),
    (5, 'm/a.py:A.forward', 'fn', 'm/a.py:first', NULL),
    (6, 'm/b.py:second', 'two', 'kernel:sgl_kernel.two', NULL),
    (7, 'm/a.py:first', 'one', 'kernel:sgl_kernel.one', NULL),
    (8, 'm/b.py:B.forward', 'self.last', 'lib/l.py:L.forward', 'lib/l.py:L');
