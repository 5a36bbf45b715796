-- The source files that hold the models.
-- Inputs: model_file, source_file.
-- Fills: model_source. '**' in a pattern stands for any depth; GLOB's '*' crosses '/' anyway.
INSERT INTO model_source (file_id, position)
SELECT source_file.file_id, min(model_file.position)
FROM source_file
JOIN model_file ON source_file.file GLOB replace(model_file.pattern, '**', '*')
GROUP BY source_file.file_id;
