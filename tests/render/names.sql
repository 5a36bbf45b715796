-- Names that markdown would act on, at the top of a tree and below, as containers, as links and as kernels; a way of
-- last callers only, whose lines lose their levels where blanks fold; a file with blanks and brackets.
INSERT INTO given_root VALUES (1, 'm/a b(c)/model.py:Model.forward', 'm/a b(c)/model.py:Model', '__Model__');
INSERT INTO given_call (call, caller, text, target)
SELECT 1000 * place + 1, 'm/a b(c)/model.py:Model.forward', text, 'm/a b(c)/model.py:f' || place
FROM (SELECT row_number() OVER () AS place, column1 AS text FROM (VALUES
    ('self.forward_prepare'), ('super().__init__'), ('self._run'), ('lambda_'), ('*args*'), ('**x**'), ('<b>bold</b>'),
    ('f.<locals>.g'), ('table["`a`"]'), ('[a](b)'), ('kernel[grid]'), ('x[0]'), ('1. first'), ('- item'), ('# heading'),
    ('> quote'), ('&amp;'), ('~~gone~~'), ('http://a.b/c'), ('www.a.b'), ('C:\*'), ('a|b'), ('é_ü_'),
    ('forged' || char(10) || char(10) || '## Op Summary' || char(10)), ('esc' || char(27) || '[31m')));
-- Below each: a last caller below a last caller, and a kernel of the same name.
INSERT INTO given_call (call, caller, text, target)
SELECT call + 1, target, text, target || '.inner' FROM given_call;
INSERT INTO given_call (call, caller, text, target)
SELECT call + 1, target, text, 'kernel:sgl_kernel.' || text FROM given_call WHERE call % 1000 = 2;
INSERT INTO given_call (call, caller, text, target)
SELECT call + 1, caller, text || 's', target FROM given_call WHERE call % 1000 = 3;
INSERT INTO given_guard VALUES (1, NULL, 'if', 'method == Method.A_B_', 'A_*B_'), (2, NULL, 'if', '_is_hip', NULL);
INSERT INTO given_dead VALUES (2, 'm/a b(c)/model.py:Model.forward', '*_is_hip_');
UPDATE given_call SET guard = 1 WHERE call = 3001;
INSERT INTO given_call (call, caller, text, target, kind, guard) VALUES
    (99001, 'm/a b(c)/model.py:Model.forward', 'self.fused', 'm/a b(c)/model.py:Model.fused', 'dead', 2);
