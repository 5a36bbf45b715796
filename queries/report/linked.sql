-- Whether link has filled the database: one row if it has.
-- Columns: is_linked (1).
SELECT 1 AS is_linked WHERE EXISTS (SELECT 1 FROM linked_node);
