-- wrong-row: a cell of a table that other parts of the document, or the source, contradict: the number of calls and the
-- module of the source breakdown.
-- Inputs: trace_breakdown, trace_line, trace_step, trace_anchor, linked_kernel, kernel_known_as, kernel_package, call,
-- finding. Fills: finding, repair.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, expected, found, cause, claim)
WITH
    -- Tables of the breakdown whose last column counts calls, from header to header.
    counted (doc_line) AS MATERIALIZED (
        SELECT row.doc_line
        FROM trace_line AS row
        WHERE row.part = 'breakdown' AND (
            SELECT header.text FROM trace_line AS header
            WHERE header.part = 'header' AND header.doc_line < row.doc_line
            ORDER BY header.doc_line DESC LIMIT 1) GLOB '*| Calls |*'
    ),
    cell (doc_line, kernel, module, told) AS MATERIALIZED (
        SELECT row.doc_line, row.kernel, row.module,
               trim(replace(rtrim(line.text, ' |'),
                            rtrim(rtrim(line.text, ' |'), replace(rtrim(line.text, ' |'), '|', '')), ''))
        FROM trace_breakdown AS row JOIN trace_line AS line ON line.doc_line = row.doc_line
    ),
    begun (kernel, calls) AS MATERIALIZED (
        SELECT kernel, count(DISTINCT coalesce(file, '') || ':' || coalesce(line, 0))
        FROM trace_step WHERE position = 0 AND coalesce(note, '') NOT GLOB '*not run*' GROUP BY kernel
    ),
    real (kernel, dotted) AS MATERIALIZED (
        SELECT known.name, linked_kernel.dotted
        FROM linked_kernel
        JOIN (SELECT kernel, kernel AS name FROM linked_kernel UNION SELECT kernel, name FROM kernel_known_as) AS known
            ON known.kernel = linked_kernel.kernel
        GROUP BY known.name, linked_kernel.dotted
    ),
    -- Calls of kernels that no chain begins at: the first three.
    left_out (kernel, places) AS MATERIALIZED (
        SELECT kernel, '; no chain begins at ' || group_concat(place, ', ')
        FROM (
            SELECT begun.kernel, source_file.file || ':' || call.line AS place,
                   row_number() OVER (PARTITION BY begun.kernel ORDER BY call.call_id) AS ordinal
            FROM begun
            JOIN (SELECT DISTINCT kernel, call_id FROM linked_kernel) AS made ON made.kernel = begun.kernel
            JOIN call ON call.call_id = made.call_id
            JOIN source_file ON source_file.file_id = call.file_id
            LEFT JOIN trace_anchor ON trace_anchor.kernel = begun.kernel AND trace_anchor.position = 0
                AND trace_anchor.call_id = made.call_id
            WHERE trace_anchor.kernel IS NULL
        )
        WHERE ordinal <= 3
        GROUP BY kernel
    )
SELECT 'wrong-row', 'error', cell.kernel,
       'Kernel `' || cell.kernel || '` has ' || begun.calls || ' call sites in its chains, and ' || cell.told
           || ' in the source breakdown',
       'correct the row', cell.doc_line, begun.calls || coalesce(left_out.places, ''), cell.told,
       'calls of ' || cell.kernel, NULL
FROM cell
LEFT JOIN left_out ON left_out.kernel = cell.kernel
JOIN counted ON counted.doc_line = cell.doc_line
JOIN begun ON begun.kernel = cell.kernel
WHERE cell.told <> '' AND cell.told NOT GLOB '*[^0-9]*' AND CAST(cell.told AS INTEGER) <> begun.calls
    -- A kernel of two packages has a row in the table of each.
    AND (SELECT count(*) FROM trace_breakdown WHERE trace_breakdown.kernel = cell.kernel) = 1
UNION ALL
SELECT 'wrong-row', 'error', cell.kernel,
       'Kernel `' || cell.kernel || '` is not of ' || cell.module || ', but ' || min(real.dotted),
       'correct the row', cell.doc_line, min(real.dotted), cell.module, 'module of ' || cell.kernel, NULL
FROM cell
JOIN real ON real.kernel = cell.kernel
WHERE cell.module GLOB '*.py' OR substr(cell.module || '.', 1, instr(cell.module || '.', '.') - 1) IN (
    SELECT package FROM kernel_package)
GROUP BY cell.doc_line
HAVING sum(instr(real.dotted, cell.module) = 1 OR real.dotted GLOB '*/' || cell.module || ':*') = 0
ORDER BY 6, 3, 4, 7, 8;

INSERT INTO repair (code, cause, doc_line, kind, position, stands, should)
SELECT 'wrong-row', finding.cause, finding.doc_line, 'replace', 2, trace_line.text,
       replace(trace_line.text, '| ' || finding.found || ' |', '| ' || CAST(finding.expected AS INTEGER) || ' |')
FROM finding
JOIN trace_line ON trace_line.doc_line = finding.doc_line
WHERE finding.code = 'wrong-row' AND finding.cause GLOB 'calls of *'
ORDER BY 3, 4, 5, 2, 7;
