-- not-a-kernel: what the document calls a kernel launches nothing: a call of the host.
-- Inputs: trace_kernel, trace_host, trace_step, trace_line, linked_host, linked_kernel, call. Fills: finding, repair.
-- A note on the first lines of its chains, 'launches nothing', says the same and silences the finding.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, file, line, expected, found)
SELECT 'not-a-kernel', 'error', trace_kernel.kernel,
       'Kernel `' || trace_kernel.kernel || '` is no kernel: the call launches nothing',
       'take the section and its table rows out, or note it', trace_kernel.doc_line, source_file.file, call.line,
       'a call of the host into ' || host.source, 'a kernel of ' || coalesce(trace_kernel.source, 'no package')
FROM trace_kernel
JOIN (SELECT name, min(source) AS source, min(call_id) AS call_id FROM linked_host GROUP BY name) AS host
    ON host.name = trace_kernel.kernel
JOIN call ON call.call_id = host.call_id
JOIN source_file ON source_file.file_id = call.file_id
WHERE trace_kernel.kernel NOT IN (SELECT kernel FROM linked_kernel UNION SELECT kernel FROM trace_host)
ORDER BY trace_kernel.doc_line, 3, 4, 9, 10;

INSERT INTO repair (code, cause, doc_line, kind, stands, should)
SELECT 'not-a-kernel', finding.message, trace_step.doc_line, 'replace', trace_line.text,
       trace_line.text || ' *(launches nothing)*'
FROM finding
JOIN trace_step ON trace_step.kernel = finding.kernel AND trace_step.position = 0
JOIN trace_line ON trace_line.doc_line = trace_step.doc_line
WHERE finding.code = 'not-a-kernel'
ORDER BY 3, 4, 2, 6;
