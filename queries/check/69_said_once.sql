-- A line that says that its call is not run, and that nothing reads so, is not told to say it again.
-- Inputs: repair. Changes: repair.
DELETE FROM repair
WHERE kind = 'replace' AND instr(stands, '*(not run ') > 0
    AND length(replace(should, '*(not run ', '')) - length(replace(stands, '*(not run ', ''))
        < length(should) - length(stands);
