-- not-a-kernel: what the document calls a kernel launches nothing: a call of the host.
-- Inputs: trace_kernel, linked_host, linked_kernel, call.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, file, line, expected, found)
SELECT 'not-a-kernel', 'error', trace_kernel.kernel,
       'Kernel `' || trace_kernel.kernel || '` is no kernel: the call launches nothing',
       'take the section and its table rows out', trace_kernel.doc_line, source_file.file, call.line,
       'a call of the host into ' || host.source, 'a kernel of ' || coalesce(trace_kernel.source, 'no package')
FROM trace_kernel
JOIN (SELECT name, min(source) AS source, min(call_id) AS call_id FROM linked_host GROUP BY name) AS host
    ON host.name = trace_kernel.kernel
JOIN call ON call.call_id = host.call_id
JOIN source_file ON source_file.file_id = call.file_id
WHERE trace_kernel.kernel NOT IN (SELECT kernel FROM linked_kernel)
ORDER BY trace_kernel.doc_line;
