-- Which kernels does an op have on an architecture, and which ops have none?
--   :arch   row of table architecture: 'sm90', 'sm100', 'gfx942'; NULL: all of the linked platform
--   :op     'self.q_b_proj()', the brackets may be left out; NULL: all
--   :state  'asked for', 'not tested', 'ruled out', 'none', by the tests on the ways alone: link --set device.sm=90
--           rules out what needs an object that is not made there, too; NULL: all
-- Columns: state: what the tests on the shortest way of each op site to each call of the kernel say of the
-- architecture: 'asked for' (one asks for it, none against it), 'not tested', 'ruled out' (on all ways; test is one
-- that does), 'none' (the op has a kernel of the linked platform, none of them on this architecture). Of the linked
-- models, and only where the database was linked for the platform of the architecture, else one row says so. Not
-- counted: tests where a function of the way is handed on as a value (question selects), where an object that it needs
-- is made (link counts these, where device.sm is given), and what a compiled library does inside. Ends at guards
-- without one around them, whose numbers are smaller.
WITH RECURSIVE
    wanted (arch, capability) AS MATERIALIZED (
        SELECT architecture, capability
        FROM architecture
        WHERE (:arch IS NULL OR architecture = :arch)
          AND platform = (SELECT value FROM meta WHERE key = 'platform')
    ),
    step (op_site_id, kernel, kernel_call, phase, call_id, guard_id) AS MATERIALIZED (
        SELECT kernel_chain.op_site_id, kernel_chain.kernel, kernel_chain.kernel_call, kernel_chain.phase,
               kernel_chain.call_id, call.guard_id
        FROM op_site
        JOIN kernel_chain ON kernel_chain.op_site_id = op_site.op_site_id
        JOIN call ON call.call_id = kernel_chain.call_id
        WHERE :op IS NULL OR op_site.op IN (:op, :op || '()', 'self.' || :op || '()')
    ),
    above (guard_id, around_id) AS (
        SELECT DISTINCT guard_id, guard_id FROM step WHERE guard_id IS NOT NULL
        UNION
        SELECT above.guard_id, guard.parent_id
        FROM above
        JOIN guard ON guard.guard_id = above.around_id
        WHERE guard.parent_id < guard.guard_id
    ),
    -- What each guard, with those around it, says of each architecture: 1 it is asked for, 0 it is ruled out.
    said (guard_id, arch, says, test) AS MATERIALIZED (
        SELECT above.guard_id, wanted.arch,
               CASE guard_fact.subject
                   WHEN 'capability' THEN CASE guard_fact.operator
                       WHEN '>=' THEN wanted.capability >= CAST(guard_fact.value AS INTEGER)
                       WHEN '>' THEN wanted.capability > CAST(guard_fact.value AS INTEGER)
                       WHEN '<' THEN wanted.capability < CAST(guard_fact.value AS INTEGER)
                       WHEN '=' THEN wanted.capability = CAST(guard_fact.value AS INTEGER)
                       WHEN '<>' THEN wanted.capability <> CAST(guard_fact.value AS INTEGER)
                       WHEN 'major' THEN wanted.capability / 10 = CAST(guard_fact.value AS INTEGER) / 10
                       WHEN 'not major' THEN wanted.capability / 10 <> CAST(guard_fact.value AS INTEGER) / 10
                   END
                   ELSE (guard_fact.operator = 'is') = EXISTS (
                       SELECT 1 FROM architecture_name
                       WHERE architecture_name.architecture = wanted.arch AND architecture_name.name = guard_fact.value)
               END = guard_fact.is_needed,
               CASE guard_fact.is_needed WHEN 0 THEN 'not ' ELSE '' END || guard_fact.part
        FROM above
        JOIN guard_fact ON guard_fact.guard_id = above.around_id AND guard_fact.is_needed IS NOT NULL
            AND guard_fact.subject IN ('architecture', 'capability')
        CROSS JOIN wanted
    ),
    told (op_site_id, kernel, kernel_call, phase, arch, says, test) AS MATERIALIZED (
        SELECT step.op_site_id, step.kernel, step.kernel_call, step.phase, said.arch, min(said.says),
               min(CASE said.says WHEN 0 THEN said.test END)
        FROM step
        JOIN said ON said.guard_id = step.guard_id
        GROUP BY step.op_site_id, step.kernel, step.kernel_call, step.phase, said.arch
    ),
    found (arch, op, kernel, source, phase, state, test) AS MATERIALIZED (
        SELECT wanted.arch, op_site.op, launch.kernel, linked_kernel.source, launch.phase,
               min(CASE told.says WHEN 0 THEN 2 WHEN 1 THEN 0 ELSE 1 END), min(told.test)
        FROM (SELECT DISTINCT op_site_id, kernel, kernel_call, phase FROM step) AS launch
        JOIN op_site ON op_site.op_site_id = launch.op_site_id
        JOIN linked_kernel ON linked_kernel.call_id = launch.kernel_call AND linked_kernel.kernel = launch.kernel
        CROSS JOIN wanted
        LEFT JOIN told ON told.op_site_id = launch.op_site_id AND told.kernel = launch.kernel
            AND told.kernel_call = launch.kernel_call AND told.phase = launch.phase AND told.arch = wanted.arch
        GROUP BY wanted.arch, op_site.op, launch.kernel, linked_kernel.source, launch.phase
    )
SELECT arch, op, kernel, source, phase, CASE state WHEN 0 THEN 'asked for' WHEN 1 THEN 'not tested' ELSE 'ruled out' END
       AS state, CASE state WHEN 2 THEN test END AS test
FROM found
WHERE :state IS NULL OR :state = CASE state WHEN 0 THEN 'asked for' WHEN 1 THEN 'not tested' ELSE 'ruled out' END
UNION ALL
SELECT arch, op, NULL, NULL, NULL, 'none', min(test)
FROM found
WHERE :state IS NULL OR :state = 'none'
GROUP BY arch, op
HAVING min(state) = 2
UNION ALL
SELECT architecture, NULL, NULL, NULL, NULL,
       'the database is linked for ' || (SELECT value FROM meta WHERE key = 'platform'), NULL
FROM architecture
WHERE architecture = :arch AND platform <> (SELECT value FROM meta WHERE key = 'platform')
ORDER BY arch, op, kernel, source, phase;
