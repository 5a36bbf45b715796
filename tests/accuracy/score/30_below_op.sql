-- What lies below each measured op: nodes (functions in a context), reached over linked_edge from
-- what the op's calls in the measured files call. UNION ends at nodes already reached.
CREATE TEMP TABLE below_op AS
WITH RECURSIVE below (op, node_id) AS (
    SELECT measured_op.name, linked_edge.callee_node
    FROM measured_op
    JOIN linked.call_site ON call_site.callee GLOB '*.' || measured_op.name
    JOIN measured_file ON call_site.file GLOB measured_file.pattern
    JOIN linked.linked_edge ON linked_edge.call_id = call_site.call_id
    WHERE linked_edge.callee_node IS NOT NULL
    UNION
    SELECT below.op, linked_edge.callee_node
    FROM below
    JOIN linked.linked_edge ON linked_edge.caller_node = below.node_id
    WHERE linked_edge.callee_node IS NOT NULL
)
SELECT op, node_id FROM below;

-- The kernel sites below it, torch's own compute functions left out.
CREATE TEMP TABLE kernel_below AS
    SELECT DISTINCT below_op.op, linked_kernel.call_id, linked_kernel.dotted, linked_kernel.source
    FROM below_op
    JOIN linked.linked_edge ON linked_edge.caller_node = below_op.node_id
    JOIN linked.name ON name.name_id = linked_edge.external_id
    JOIN linked.linked_kernel ON linked_kernel.call_id = linked_edge.call_id AND linked_kernel.dotted = name.text
    WHERE linked_kernel.source <> 'torch';
