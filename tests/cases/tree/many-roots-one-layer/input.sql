-- Thirty roots that call one layer of the model, which makes forty calls to a function with an op.
WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 30)
INSERT INTO given_root SELECT n, 'm/model.py:Model' || n || '.forward', 'm/model.py:Model' || n, 'Model' || n FROM number;
WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 30)
INSERT INTO given_call (call, caller, text, target)
SELECT n, 'm/model.py:Model' || n || '.forward', 'layer', 'm/model.py:layer' FROM number;
WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 40)
INSERT INTO given_call (call, caller, text, target)
SELECT 100 + n, 'm/model.py:layer', 'part' || n, 'm/model.py:part' FROM number;
INSERT INTO given_call (call, caller, text, target) VALUES (200, 'm/model.py:part', 'work', 'kernel:sgl_kernel.work');
