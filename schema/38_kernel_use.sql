-- Who uses the kernels that the tree defines: by names as they are imported, in all files read.
--   scope_id (of the kernel), how ('code', or 'registry': it is filed in one), user_scope, file_id, line
-- A method is used where its file calls a method of that name, an op where torch.ops has its name. A name that is made
-- of texts at run time is not seen. Ends at names met before: the files that pass a kernel on are a set.
CREATE VIEW kernel_use AS
WITH RECURSIVE
    kernel (scope_id, kernel, file_id, module, is_method) AS MATERIALIZED (
        SELECT DISTINCT kernel_definition.scope_id, kernel_definition.kernel, kernel_definition.file_id,
               source_file.module, class.scope_id IS NOT NULL
        FROM kernel_definition
        JOIN source_file ON source_file.file_id = kernel_definition.file_id
        JOIN scope ON scope.scope_id = kernel_definition.scope_id
        LEFT JOIN scope AS class ON class.scope_id = scope.parent_id AND class.scope_kind_id = 2 -- scope_kind 'class'
    ),
    imported (file_id, module, name, local) AS MATERIALIZED (
        SELECT file_id, module, name, local FROM import_in_full
        WHERE name IN (SELECT kernel FROM kernel) OR name = '*'
           OR ltrim(module || '.' || name, '.') IN (SELECT module FROM kernel)
    ),
    -- The files that know a kernel, and by which name; of its module's name, as that and a dot and its own.
    known (scope_id, file_id, local) AS MATERIALIZED (
        SELECT scope_id, file_id, CASE WHEN is_method THEN '*.' ELSE '' END || kernel FROM kernel
        UNION
        SELECT kernel.scope_id, imported.file_id, imported.local || '.' || kernel.kernel
        FROM kernel
        JOIN imported ON ltrim(imported.module || '.' || imported.name, '.') = kernel.module
        WHERE NOT kernel.is_method
        UNION -- a package hands on what its modules define, in ways that only a run knows
        SELECT kernel.scope_id, imported.file_id, imported.local
        FROM kernel
        JOIN imported ON imported.name = kernel.kernel AND kernel.module GLOB imported.module || '.*'
        WHERE NOT kernel.is_method
        UNION
        SELECT known.scope_id, imported.file_id, CASE imported.name WHEN '*' THEN known.local ELSE imported.local END
        FROM known
        JOIN source_file ON source_file.file_id = known.file_id
        JOIN imported ON imported.module = source_file.module AND imported.name IN (known.local, '*')
    ),
    -- What a name as written, of the usual length, may call or mean: itself without its [grid], what it is an attribute
    -- of, a method.
    written (name_id, base) AS MATERIALIZED (
        SELECT name_id, substr(text, 1, instr(text || '[', '[') - 1) FROM name
        WHERE length(text) <= 100 AND name_id IN (SELECT callee_id FROM call UNION SELECT name_id FROM referred)
    ),
    meant (name_id, local) AS MATERIALIZED (
        SELECT name_id, local
        FROM (
            SELECT name_id, base AS local FROM written
            UNION
            SELECT name_id, rtrim(rtrim(base, replace(base, '.', '')), '.') FROM written
            UNION
            SELECT name_id, '*.' || replace(base, rtrim(base, replace(base, '.', '')), '') FROM written
            WHERE instr(base, '.') > 0
        )
        WHERE local IN (SELECT local FROM known)
    ),
    -- The names under which ops are registered: torch.ops.<library>.<name>.
    op_filed (scope_id, filed_id) AS MATERIALIZED (
        SELECT kernel.scope_id, filed.filed_id
        FROM filed
        CROSS JOIN kernel ON kernel.scope_id = filed.target_node
        UNION
        SELECT kernel.scope_id, filed.filed_id
        FROM filed
        JOIN name ON name.name_id = filed.target_id
        CROSS JOIN kernel ON kernel.file_id = filed.file_id AND kernel.kernel = name.text
    ),
    op_name (scope_id, name) AS MATERIALIZED (
        SELECT scope_id, kernel FROM kernel
        UNION
        SELECT op_filed.scope_id, substr(key.text, instr(key.text, '::') + 2 * (instr(key.text, '::') > 0))
        FROM op_filed
        JOIN filed_key ON filed_key.filed_id = op_filed.filed_id
        JOIN name AS key ON key.name_id = filed_key.key_id
    ),
    torch_op (name_id, name) AS MATERIALIZED (
        SELECT name_id, replace(base, rtrim(base, replace(base, '.', '')), '') FROM written
        WHERE base GLOB 'torch.ops.*'
    ),
    filed_here (filed_id, target_node, scope_id, file_id, line) AS MATERIALIZED (
        SELECT filed_id, target_node, scope_id, file_id, line
        FROM filed
        WHERE filed_id IN (SELECT registration_id FROM registration)
    ),
    uses (scope_id, how, user_scope, file_id, line) AS (
        SELECT op_name.scope_id, 'code', call.scope_id, call.file_id, call.line
        FROM call
        CROSS JOIN torch_op ON torch_op.name_id = call.callee_id
        CROSS JOIN op_name ON op_name.name = torch_op.name
        WHERE call.callee_id IN (SELECT name_id FROM torch_op) -- most calls are none of them
        UNION ALL
        SELECT known.scope_id, 'code', call.scope_id, known.file_id, call.line
        FROM call
        CROSS JOIN meant ON meant.name_id = call.callee_id
        CROSS JOIN known ON known.local = meant.local AND known.file_id = call.file_id
        WHERE call.callee_id IN (SELECT name_id FROM meant)
        UNION ALL
        SELECT known.scope_id, CASE WHEN filed.filed_id IS NULL THEN 'code' ELSE 'registry' END, referred.scope_id,
               known.file_id, referred.line
        FROM referred
        CROSS JOIN meant ON meant.name_id = referred.name_id
        CROSS JOIN known ON known.local = meant.local AND known.file_id = referred.file_id
        LEFT JOIN filed_here AS filed ON filed.target_node = referred.reference_id
        WHERE referred.name_id IN (SELECT name_id FROM meant)
        UNION ALL
        SELECT filed.target_node, 'registry', filed.scope_id, filed.file_id, filed.line
        FROM filed_here AS filed
        WHERE filed.target_node IN (SELECT scope_id FROM kernel)
    )
SELECT scope_id, how, user_scope, file_id, line
FROM uses
WHERE user_scope <> scope_id;
