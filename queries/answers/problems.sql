-- What could not be read?
--   :input  'python', 'traces' or 'link'; NULL: all
-- Columns: the place, the kind of problem and what it is.
SELECT input, file, line, kind, text
FROM problem
WHERE :input IS NULL OR input = :input
ORDER BY input, file, line, kind, text, problem_id;
