-- Kernels that an op with many comes to in those runs alone that have what few have: on none of the ways to a function
-- that launches them are other runs.
-- Inputs: variant_start, op_site, op_start, start_kernel, linked_kernel, linked_edge, op_reach, switch_choice.
-- Makes: temp.kernel_switch (op, source, kernel, switch), a row each, of the first switch by name.
DROP TABLE IF EXISTS temp.kernel_switch;
CREATE TEMP TABLE kernel_switch (
    op     TEXT NOT NULL,
    source TEXT NOT NULL,
    kernel TEXT NOT NULL,
    switch TEXT NOT NULL,
    PRIMARY KEY (op, source, kernel)
) STRICT, WITHOUT ROWID;
INSERT INTO kernel_switch (op, source, kernel, switch)
WITH
    way (op, source, kernel, choices) AS MATERIALIZED (
        SELECT DISTINCT op_site.op, linked_kernel.source, linked_kernel.kernel, op_reach.choices
        FROM op_site
        CROSS JOIN op_start ON op_start.op_site_id = op_site.op_site_id
        CROSS JOIN start_kernel ON start_kernel.start_id = op_start.start_id
        CROSS JOIN linked_kernel ON linked_kernel.call_id = start_kernel.kernel_call
            AND linked_kernel.place = start_kernel.place
        CROSS JOIN linked_edge ON linked_edge.call_id = start_kernel.kernel_call
        CROSS JOIN op_reach ON op_reach.node_id = linked_edge.caller_node AND op_reach.start_id = op_start.start_id
        WHERE op_start.start_id IN (SELECT start_id FROM variant_start) AND EXISTS (SELECT 1 FROM switch_choice)
    ),
    alone (op, source, kernel, switch) AS (
        SELECT way.op, way.source, way.kernel, switch_choice.switch
        FROM way
        CROSS JOIN switch_choice
        GROUP BY way.op, way.source, way.kernel, switch_choice.switch
        HAVING max(way.choices & ~switch_choice.choices <> 0) = 0
    )
SELECT op, source, kernel, min(switch) FROM alone GROUP BY op, source, kernel;
