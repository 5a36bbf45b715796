-- Ops whose weights have none of the sizes that a kernel is for.
-- Inputs: op_weight, model_weight, weight_key, tuned_kernel, tuned_file, table_size, model_source, binding, guard,
-- model_file, configuration, meta.
-- Fills: op_unfit. Of models that --model or --entry names nothing is known, nor of one that a configuration tells of.
-- A layer that is made only where a key is None no model has that has the key: all stores to an attribute of its name
-- stand there.
INSERT INTO op_unfit (op, kernel)
WITH RECURSIVE
    size (kernel, rows, columns) AS MATERIALIZED (
        SELECT kernel, rows, columns FROM table_size
        UNION
        SELECT tuned_kernel.kernel, tuned_file.rows, tuned_file.columns
        FROM tuned_kernel
        JOIN tuned_file ON tuned_file.keys IS NULL
            OR tuned_kernel.key IN (SELECT key.value FROM json_each(tuned_file.keys) AS key)
        WHERE EXISTS ( -- where no file has it, the key may have another name
            SELECT 1 FROM tuned_file AS any, json_each(any.keys) AS key WHERE key.value = tuned_kernel.key)
    ),
    made (store_id, weight, guard_id) AS ( -- with each guard that a store stands under
        SELECT binding.binding_id, name.text, binding.guard_id
        FROM model_source
        CROSS JOIN binding
            ON binding.binding_id BETWEEN model_source.file_id << 24 AND (model_source.file_id + 1 << 24) - 1
        CROSS JOIN binding_kind ON binding_kind.binding_kind_id = binding.binding_kind_id
        CROSS JOIN name ON name.name_id = binding.target_id
        WHERE model_source.position > 0 AND binding_kind.binding_kind = 'attribute'
            AND name.text IN (SELECT weight FROM model_weight)
        UNION
        SELECT made.store_id, made.weight, guard.parent_id
        FROM made
        JOIN guard ON guard.guard_id = made.guard_id
        WHERE guard.parent_id < guard.guard_id
    ),
    idle (store_id, weight, key) AS (
        SELECT DISTINCT made.store_id, made.weight, weight_key.key
        FROM made
        CROSS JOIN guard ON guard.guard_id = made.guard_id
        JOIN guard_kind ON guard_kind.guard_kind_id = guard.guard_kind_id
        JOIN name AS test ON test.name_id = guard.test_id
        JOIN weight_key ON '.' || test.text GLOB '*.' || weight_key.key
            || iif(guard_kind.guard_kind = 'if', ' is None', ' is not None')
        WHERE guard_kind.guard_kind IN ('if', 'else', 'after')
            AND '.' || test.text NOT GLOB '* *.' || weight_key.key || ' is *' -- no "or" or "not" before it
    ),
    lacked (model, weight) AS MATERIALIZED (
        SELECT weight_key.model, idle.weight
        FROM weight_key
        JOIN idle USING (key)
        GROUP BY weight_key.model, weight_key.key, idle.weight
        HAVING count(*) = (SELECT count(DISTINCT store_id) FROM made WHERE made.weight = idle.weight)
    ),
    fit (weight, kernel) AS MATERIALIZED (
        SELECT DISTINCT model_weight.weight, size.kernel
        FROM model_weight, size
        WHERE (model_weight.model, model_weight.weight) NOT IN (SELECT model, weight FROM lacked)
            -- Ranks that share the rows or columns have a part each.
            AND (model_weight.rows = size.rows
                OR (model_weight.shared = 'rows' AND model_weight.rows % size.rows = 0))
            AND (model_weight.columns = size.columns
                OR (model_weight.shared = 'columns' AND model_weight.columns % size.columns = 0))
    )
SELECT DISTINCT op_weight.op, kernel.kernel
FROM op_weight, (SELECT DISTINCT kernel FROM size) AS kernel
WHERE NOT EXISTS (SELECT 1 FROM configuration WHERE name GLOB 'model.*')
    AND NOT EXISTS (SELECT 1 FROM meta WHERE key = 'entries')
    AND (SELECT value FROM meta WHERE key = 'models') = (
        SELECT group_concat(pattern, char(10)) FROM (SELECT pattern FROM model_file ORDER BY position, pattern))
    AND NOT EXISTS (
        SELECT 1
        FROM op_weight AS own
        JOIN fit USING (weight)
        WHERE own.op = op_weight.op AND fit.kernel = kernel.kernel
    );
