-- What a query's parameter depth must be: a whole number, not below 0.
--   :depth the number as it was given; other text stays text
-- Columns: the name, 1 where it is the one meant.
SELECT 'a whole number' AS name, coalesce(typeof(:depth) = 'integer' AND :depth >= 0, 0) AS is_meant;
