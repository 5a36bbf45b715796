-- What one version has.
-- Inputs: history_at; of the version, attached as version: meta, linked_kernel, op_site, op_site_kernel, linked_node,
-- linked_file, binding, binding_kind, scope, name. Fills: history_version, history_kernel, history_op,
-- history_op_kernel; history_default, of what one scope of the files that link read has under its name.
INSERT INTO history_kernel
SELECT DISTINCT linked_kernel.kernel, linked_kernel.source, history_at.position
FROM history_at
CROSS JOIN version.linked_kernel;

INSERT INTO history_op
SELECT DISTINCT op_site.op, history_at.position
FROM history_at
CROSS JOIN version.op_site;

INSERT OR IGNORE INTO history_op_kernel
SELECT op_site.op, op_site_kernel.kernel || ' (' || op_site_kernel.source || ')', history_at.position
FROM history_at
CROSS JOIN version.op_site
JOIN version.op_site_kernel ON op_site_kernel.op_site_id = op_site.op_site_id
WHERE op_site_kernel.origin = 'source';

INSERT INTO history_version
SELECT position,
       coalesce((SELECT value FROM version.meta WHERE key = 'source_label'), 'version ' || position),
       (SELECT value FROM version.meta WHERE key = 'platform'),
       EXISTS (SELECT 1 FROM version.linked_node),
       (SELECT count(*) FROM history_op WHERE history_op.position = history_at.position),
       (SELECT count(*) FROM history_kernel WHERE history_kernel.position = history_at.position),
       (SELECT count(*) FROM history_op_kernel WHERE history_op_kernel.position = history_at.position)
FROM history_at;

INSERT INTO history_default
SELECT owner.text || '.' || target.text AS name, history_at.position, min(binding.value)
FROM history_at
CROSS JOIN version.linked_file
CROSS JOIN version.binding
    ON binding.binding_id BETWEEN linked_file.file_id << 24 AND (linked_file.file_id + 1 << 24) - 1
CROSS JOIN version.binding_kind ON binding_kind.binding_kind_id = binding.binding_kind_id
CROSS JOIN version.scope ON scope.scope_id = binding.scope_id
CROSS JOIN version.name AS owner ON owner.name_id = scope.qualname_id
CROSS JOIN version.name AS target ON target.name_id = binding.target_id
WHERE binding_kind.binding_kind IN ('dataclass field', 'parameter default') AND binding.value IS NOT NULL
GROUP BY 1
HAVING count(*) = 1;
