-- The parts of the models that lie in files which no pattern names.
-- Inputs: model_source, model_file, root, linked_edge, linked_node, scope, source_file.
-- Fills: model_source, position 0.
-- A file joins where it holds a root or the class of one; where it defines a method that a class of a model file
-- inherits, in the folder of that class or one that a row of model_file names, or below; and where it defines a
-- module that a model file calls, in a folder of such a row or below. The two latter only if the method calls
-- modules itself: the forward of a layer, which does not, makes no model file.
-- The walk is a UNION over files, so cycles end.
INSERT INTO model_source (file_id, position)
WITH RECURSIVE
    place (node_id, file_id) AS MATERIALIZED (
        SELECT linked_node.node_id, scope.file_id
        FROM linked_node
        JOIN scope ON scope.scope_id = linked_node.scope_id
    ),
    near (file_id) AS MATERIALIZED (
        SELECT DISTINCT source_file.file_id
        FROM model_file
        JOIN source_file
            ON source_file.file GLOB rtrim(model_file.pattern, replace(model_file.pattern, '/', '')) || '*'
        WHERE model_file.pattern GLOB '*/*'
    ),
    caller (node_id) AS MATERIALIZED (
        SELECT DISTINCT caller_node
        FROM linked_edge
        WHERE module_class IS NOT NULL OR external_class IS NOT NULL
    ),
    part (from_file, file_id) AS MATERIALIZED (
        SELECT class.file_id, callee.file_id
        FROM linked_edge
        JOIN scope AS class ON class.scope_id = linked_edge.module_class
        JOIN source_file AS class_file ON class_file.file_id = class.file_id
        JOIN place AS callee ON callee.node_id = linked_edge.callee_node
        JOIN source_file AS callee_file ON callee_file.file_id = callee.file_id
        WHERE linked_edge.callee_node IN (SELECT node_id FROM caller) AND class.file_id <> callee.file_id
            AND (callee.file_id IN (SELECT file_id FROM near)
                OR instr(callee_file.file, rtrim(class_file.file, replace(class_file.file, '/', ''))) = 1)
        UNION
        SELECT place.file_id, callee.file_id
        FROM linked_edge
        JOIN place ON place.node_id = linked_edge.caller_node
        JOIN place AS callee ON callee.node_id = linked_edge.callee_node
        WHERE linked_edge.module_class IS NOT NULL AND linked_edge.callee_node IN (SELECT node_id FROM caller)
            AND callee.file_id IN (SELECT file_id FROM near)
    ),
    model (file_id) AS (
        SELECT file_id FROM model_source
        UNION
        SELECT place.file_id FROM root JOIN place ON place.node_id = root.node_id
        UNION
        SELECT scope.file_id FROM root JOIN scope ON scope.scope_id = root.class_scope
        UNION
        SELECT part.file_id FROM model JOIN part ON part.from_file = model.file_id
    )
SELECT file_id, 0
FROM model
WHERE file_id NOT IN (SELECT file_id FROM model_source);
