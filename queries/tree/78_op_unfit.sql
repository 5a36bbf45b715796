-- Ops whose weights have none of the sizes that a kernel is for.
-- Inputs: op_weight, kernel_weight, model_weight, model_file, configuration, meta.
-- Fills: op_unfit. Of models that --model or --entry names nothing is known, nor of one that a configuration tells of.
INSERT INTO op_unfit (op, kernel)
SELECT DISTINCT op_weight.op, kernel_weight.kernel
FROM op_weight, kernel_weight
WHERE NOT EXISTS (SELECT 1 FROM configuration WHERE name GLOB 'model.*')
    AND NOT EXISTS (SELECT 1 FROM meta WHERE key = 'entries')
    AND (SELECT value FROM meta WHERE key = 'models') = (
        SELECT group_concat(pattern, char(10)) FROM (SELECT pattern FROM model_file ORDER BY position, pattern))
    AND NOT EXISTS (
        SELECT 1
        FROM op_weight AS own
        JOIN model_weight ON model_weight.weight = own.weight
        JOIN kernel_weight AS size ON size.kernel = kernel_weight.kernel
        WHERE own.op = op_weight.op
            -- Ranks that share the rows or columns have a part each.
            AND (model_weight.rows = size.rows
                OR (model_weight.shared = 'rows' AND model_weight.rows % size.rows = 0))
            AND (model_weight.columns = size.columns
                OR (model_weight.shared = 'columns' AND model_weight.columns % size.columns = 0))
    );
