-- The parts of the models that lie in files which no pattern names.
-- Inputs: model_source, model_file, root, module_edge, linked_node, scope, source_file.
-- Fills: model_source, position 0.
-- A file joins where it holds a root or the class of one; where it defines a method that a class of a model file
-- inherits, in the folder of that class or one that a row of model_file names, or below; and where it defines a
-- module that a model file calls, in a folder of such a row or below. The two latter only if the method calls
-- modules itself: the forward of a layer, which does not, makes no model file.
-- The walk is a UNION over files, so cycles end.
INSERT INTO model_source (file_id, position)
WITH RECURSIVE
    folder (pattern) AS MATERIALIZED (
        SELECT rtrim(pattern, replace(pattern, '/', '')) || '*' FROM model_file WHERE pattern GLOB '*/*'
    ),
    near (file_id) AS MATERIALIZED (
        SELECT DISTINCT source_file.file_id
        FROM folder
        CROSS JOIN source_file
        WHERE source_file.file GLOB folder.pattern
    ),
    caller (node_id) AS MATERIALIZED (
        SELECT DISTINCT caller_node FROM module_edge
    ),
    called (class_file, caller_file, file_id) AS MATERIALIZED (
        SELECT DISTINCT class.file_id, caller_scope.file_id, callee_scope.file_id
        FROM module_edge
        JOIN scope AS class ON class.scope_id = module_edge.module_class
        JOIN linked_node AS caller ON caller.node_id = module_edge.caller_node
        JOIN scope AS caller_scope ON caller_scope.scope_id = caller.scope_id
        JOIN linked_node AS callee ON callee.node_id = module_edge.callee_node
        JOIN scope AS callee_scope ON callee_scope.scope_id = callee.scope_id
        WHERE module_edge.callee_node IN (SELECT node_id FROM caller)
    ),
    part (from_file, file_id) AS MATERIALIZED (
        SELECT called.class_file, called.file_id
        FROM called
        JOIN source_file AS class ON class.file_id = called.class_file
        JOIN source_file AS callee ON callee.file_id = called.file_id
        WHERE called.class_file <> called.file_id
            AND (called.file_id IN (SELECT file_id FROM near)
                OR instr(callee.file, rtrim(class.file, replace(class.file, '/', ''))) = 1)
        UNION
        SELECT caller_file, file_id FROM called WHERE file_id IN (SELECT file_id FROM near)
    ),
    model (file_id) AS (
        SELECT file_id FROM model_source
        UNION
        SELECT scope.file_id
        FROM root
        JOIN linked_node ON linked_node.node_id = root.node_id
        JOIN scope ON scope.scope_id = linked_node.scope_id
        UNION
        SELECT scope.file_id FROM root JOIN scope ON scope.scope_id = root.class_scope
        UNION
        SELECT part.file_id FROM model JOIN part ON part.from_file = model.file_id
    )
SELECT file_id, 0
FROM model
WHERE file_id NOT IN (SELECT file_id FROM model_source);
