-- Calls of ops, and on the way from them to kernels, that go to other functions than before.
-- Inputs: old and new; linked_edge, linked_node, scope, source_file, name; diff_told, diff_function, diff_same,
-- diff_file, diff_replaced.
-- Writes diff_row: what 'target', was and now: the functions that only one version calls there, with "(in both)" where
-- the other has the function, too. A function that moved is the same, and so is the lambda in its place.
CREATE TEMP TABLE diff_target (
    old_call INTEGER NOT NULL, side TEXT NOT NULL, scope_id INTEGER NOT NULL, -- of the new side; below 0: it has none
    own_scope INTEGER NOT NULL, PRIMARY KEY (old_call, side, scope_id)
) WITHOUT ROWID;

INSERT OR IGNORE INTO diff_target
SELECT diff_told.old_call, 'old',
       coalesce(diff_function.new_scope, node.scope_id + (diff_same.new_file - diff_same.old_file << 24),
                -node.scope_id), node.scope_id
FROM diff_told
CROSS JOIN old.linked_edge AS edge ON edge.call_id = diff_told.old_call
CROSS JOIN old.linked_node AS node ON node.node_id = edge.callee_node
LEFT JOIN diff_function ON diff_function.old_scope = node.scope_id
LEFT JOIN diff_same ON diff_same.old_file = node.scope_id >> 24
WHERE diff_told.kind <> 'kernel';

INSERT OR IGNORE INTO diff_target
SELECT diff_told.old_call, 'new', node.scope_id, node.scope_id
FROM diff_told
CROSS JOIN new.linked_edge AS edge ON edge.call_id = diff_told.new_call
CROSS JOIN new.linked_node AS node ON node.node_id = edge.callee_node
WHERE diff_told.kind <> 'kernel';

INSERT INTO diff_row (what, change, name, place, was, now, old_file, old_line, new_file, new_line, detail, ops)
WITH
    lone (old_call, side, old_scope, new_scope) AS (
        SELECT old_call, side,
               CASE side WHEN 'old' THEN own_scope
                         ELSE coalesce(pair.old_scope, scope_id + (same.old_file - same.new_file << 24)) END,
               CASE WHEN scope_id > 0 THEN scope_id END
        FROM (SELECT old_call, min(side) AS side, scope_id, own_scope FROM diff_target GROUP BY old_call, scope_id
              HAVING count(*) = 1) AS target
        LEFT JOIN diff_function AS pair ON pair.new_scope = target.scope_id
        LEFT JOIN diff_same AS same ON same.new_file = target.scope_id >> 24
    ),
    named (old_call, side, name, file, line, is_both, occurrence) AS MATERIALIZED (
        SELECT DISTINCT lone.old_call, lone.side, CASE side WHEN 'old' THEN old_name.text ELSE new_name.text END,
               CASE side WHEN 'old' THEN old_file.file ELSE new_file.file END,
               CASE side WHEN 'old' THEN old_scope.line ELSE new_scope.line END,
               old_name.text IS new_name.text AND EXISTS (SELECT 1 FROM diff_file), -- of one source, all are
               CASE side WHEN 'old' THEN old_scope.occurrence ELSE new_scope.occurrence END
        FROM lone
        LEFT JOIN old.scope AS old_scope ON old_scope.scope_id = lone.old_scope
        LEFT JOIN old.name AS old_name ON old_name.name_id = old_scope.qualname_id
        LEFT JOIN old.source_file AS old_file ON old_file.file_id = old_scope.file_id
        LEFT JOIN new.scope AS new_scope ON new_scope.scope_id = lone.new_scope
        LEFT JOIN new.name AS new_name ON new_name.name_id = new_scope.qualname_id
        LEFT JOIN new.source_file AS new_file ON new_file.file_id = new_scope.file_id
    ),
    shown (old_call, side, name) AS ( -- of one name on both sides, the files tell which is which, or the lines
        SELECT DISTINCT named.old_call, named.side,
               named.name || CASE WHEN other.name IS NULL THEN ''
                                  WHEN other.file = named.file THEN ' (' || named.file || ':' || named.line || ')'
                                  ELSE ' (' || named.file || ')' END
               || CASE WHEN named.is_both THEN ' (in both)' ELSE '' END
        FROM named
        LEFT JOIN named AS other ON other.old_call = named.old_call AND other.side <> named.side
            AND other.name = named.name
        WHERE other.name IS NULL OR NOT (named.name GLOB '*<lambda>' AND other.file = named.file
                                         AND other.occurrence = named.occurrence)
        ORDER BY 1, 2, 3
    ),
    listed (old_call, was, now) AS (
        SELECT old_call, group_concat(CASE side WHEN 'old' THEN name END, char(10)),
               group_concat(CASE side WHEN 'new' THEN name END, char(10))
        FROM shown
        GROUP BY old_call
    )
SELECT 'target', 'changed', name, caller, listed.was, listed.now, old_file, old_line, new_file, new_line, kind,
       CASE kind WHEN 'op' THEN name END
FROM listed
JOIN diff_told ON diff_told.old_call = listed.old_call
WHERE NOT diff_told.is_other AND diff_told.old_call NOT IN (SELECT old_call FROM diff_replaced);
