-- Which op and which kernel does a frame of a profile or a stack belong to?
--   :file   the file of the frame, a whole path or its end: '/usr/lib/…/sglang/srt/layers/activation.py',
--           'activation.py'; NULL: any, where :function is given
--   :line   its line; NULL: any
--   :function of a frame outside the source, torch/nn/functional.py: its function, 'linear'; NULL: any
-- Columns: met ('line': a call on that line is on the way; 'function': none is, but the function around it; 'outside':
-- the frame lies outside the source, in the module of the kernel's dotted name), the root, the op with its call site,
-- the kernel with its call, phase, the way down from the op as written. Only what the linked models reach, one shortest
-- way each op site, kernel call and phase: a frame without a row may still run.
WITH
    asked (file_id, file) AS MATERIALIZED (
        SELECT file_id, file
        FROM source_file
        WHERE file = :file OR substr(:file, -length(file) - 1) = '/' || file
           OR substr(file, -length(:file) - 1) = '/' || :file
    ),
    on_line (call_id) AS MATERIALIZED (
        SELECT call.call_id
        FROM asked
        JOIN call ON call.call_id BETWEEN asked.file_id << 24 AND (asked.file_id + 1 << 24) - 1
        WHERE :line IS NULL OR call.line = :line
    ),
    around (scope_id) AS MATERIALIZED (
        SELECT scope.scope_id
        FROM asked
        JOIN scope ON scope.scope_id BETWEEN asked.file_id << 24 AND (asked.file_id + 1 << 24) - 1
        WHERE scope.scope_kind_id = 3 AND :line BETWEEN scope.line AND scope.end_line -- scope_kind 'function'
        ORDER BY scope.line DESC
        LIMIT 1
    ),
    outside (call_id) AS MATERIALIZED (
        SELECT call_id
        FROM linked_kernel
        WHERE CASE
                  WHEN :file IS NULL THEN :function IS NOT NULL
                  ELSE '/' || :file GLOB
                      '*/' || replace(rtrim(rtrim(dotted, replace(dotted, '.', '')), '.'), '.', '/') || '.py'
              END
          AND (:function IS NULL OR replace(dotted, rtrim(dotted, replace(dotted, '.', '')), '') = :function)
    ),
    way (op_site_id, kernel, kernel_call, phase, position, call_id, callee) AS MATERIALIZED (
        SELECT op_site_id, kernel, kernel_call, phase, position, call_id, callee FROM kernel_chain
    ),
    met (how, op_site_id, kernel_call, kernel, phase) AS MATERIALIZED (
        SELECT DISTINCT 'line', op_site_id, kernel_call, kernel, phase
        FROM way
        WHERE call_id IN (SELECT call_id FROM on_line)
        UNION
        SELECT DISTINCT 'function', op_site_id, kernel_call, kernel, phase
        FROM way
        WHERE call_id IN (SELECT call.call_id FROM around JOIN call ON call.scope_id = around.scope_id
                          WHERE call.call_id BETWEEN around.scope_id AND around.scope_id + 16777215)
          AND NOT EXISTS (SELECT 1 FROM way AS exact JOIN on_line ON on_line.call_id = exact.call_id)
        UNION
        SELECT DISTINCT 'outside', op_site_id, kernel_call, kernel, phase
        FROM way
        WHERE position = 0 AND kernel_call IN (SELECT call_id FROM outside)
    )
SELECT met.how AS met, op_site.model, op_site.op, op_site.file AS op_file, op_site.line AS op_line, met.kernel,
       kernel_file.file AS kernel_file, kernel_call.line AS kernel_line, met.phase,
       (SELECT group_concat(callee, ' → ')
        FROM (SELECT way.callee
              FROM way
              WHERE way.op_site_id = met.op_site_id AND way.kernel_call = met.kernel_call AND way.kernel = met.kernel
                AND way.phase = met.phase
                AND way.position <= (SELECT max(own.position) FROM way AS own
                                     WHERE own.op_site_id = met.op_site_id AND own.kernel_call = met.kernel_call
                                       AND own.kernel = met.kernel AND own.phase = met.phase
                                       AND own.call_id = op_site.call_id)
              ORDER BY way.position DESC)) AS way
FROM met
JOIN op_site ON op_site.op_site_id = met.op_site_id
JOIN call AS kernel_call ON kernel_call.call_id = met.kernel_call
JOIN source_file AS kernel_file ON kernel_file.file_id = kernel_call.file_id
ORDER BY op_site.model, op_site.op, op_site.file, op_site.line, met.kernel, met.phase, way, met.how, met.op_site_id,
         met.kernel_call;
