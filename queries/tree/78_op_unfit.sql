-- Ops whose weights have none of the sizes that a kernel is for.
-- Inputs: op_weight, model_weight, tuned_kernel, tuned_file, table_size, model_file, configuration, meta.
-- Fills: op_unfit. Of models that --model or --entry names nothing is known, nor of one that a configuration tells of.
INSERT INTO op_unfit (op, kernel)
WITH size (kernel, rows, columns) AS MATERIALIZED (
    SELECT kernel, rows, columns FROM table_size
    UNION
    SELECT tuned_kernel.kernel, tuned_file.rows, tuned_file.columns
    FROM tuned_kernel
    JOIN tuned_file ON tuned_file.keys IS NULL
        OR tuned_kernel.key IN (SELECT key.value FROM json_each(tuned_file.keys) AS key)
    WHERE EXISTS ( -- where no file has it, the key may have another name
        SELECT 1 FROM tuned_file AS any, json_each(any.keys) AS key WHERE key.value = tuned_kernel.key)
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
        JOIN model_weight ON model_weight.weight = own.weight
        JOIN size ON size.kernel = kernel.kernel
        WHERE own.op = op_weight.op
            -- Ranks that share the rows or columns have a part each.
            AND (model_weight.rows = size.rows
                OR (model_weight.shared = 'rows' AND model_weight.rows % size.rows = 0))
            AND (model_weight.columns = size.columns
                OR (model_weight.shared = 'columns' AND model_weight.columns % size.columns = 0))
    );
