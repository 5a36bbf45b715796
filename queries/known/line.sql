-- What a query's parameter line must be: a whole number, not below 0.
--   :line the number as it was given; other text stays text
-- Columns: the name, 1 where it is the one meant.
SELECT 'a whole number' AS name, coalesce(typeof(:line) = 'integer' AND :line >= 0, 0) AS is_meant;
