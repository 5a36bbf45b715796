-- What the question about findings rests on that is not there: without it, no row would look like no fault.
-- Inputs: linked_node, basis. Columns: what is missing. One row, or none.
SELECT CASE
           WHEN NOT EXISTS (SELECT 1 FROM linked_node) THEN 'call graph'
           ELSE 'comparison with the document as it is now'
       END AS missing
WHERE NOT EXISTS (SELECT 1 FROM linked_node)
   OR NOT EXISTS (SELECT 1 FROM basis WHERE stage = 'check') AND EXISTS (SELECT 1 FROM basis WHERE stage = 'link');
