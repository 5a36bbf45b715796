-- A problem of each file of tuned configurations that could be read and is no JSON object.
-- Inputs: tuned_file, problem.
-- Fills: problem.
INSERT INTO problem (input, file, line, kind, text)
SELECT 'python', file, NULL, 'tuned file', 'is no JSON object'
FROM tuned_file
WHERE keys IS NULL AND file NOT IN (SELECT file FROM problem WHERE input = 'python');
