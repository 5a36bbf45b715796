-- When each default moved.
-- Inputs: history_default, history_filter. Makes for this connection:
--   history_default_move  name, position, value: where a default is not what it was in the last version that has it;
--                         and where it is first, of those that moved. Brackets around the whole are none. With
--                         patterns of ops or kernels, there are no rows.
CREATE TEMP TABLE history_default_move AS
WITH
    step (name, position, value, before) AS (
        SELECT name, position, value, lag(value) OVER (PARTITION BY name ORDER BY position) FROM history_default
    ),
    moved (name, position, value, moves) AS (
        SELECT name, position, value, count(*) OVER (PARTITION BY name) FROM step
        WHERE value IS NOT before AND '(' || value || ')' IS NOT before AND value IS NOT '(' || before || ')'
    )
SELECT name, position, value FROM moved WHERE moves > 1 AND NOT EXISTS (SELECT 1 FROM history_filter);
