-- Figures of the PyCG micro-benchmark above what is allowed.
-- :score  what score.py wrote: {category: [programs, all found, no extra, found, missed, extra, exact]}
WITH total (measure, value) AS (
    SELECT 'programs with a missed edge', json_extract(:score, '$.TOTAL[0]') - json_extract(:score, '$.TOTAL[1]')
    UNION ALL
    SELECT 'programs with an extra edge', json_extract(:score, '$.TOTAL[0]') - json_extract(:score, '$.TOTAL[2]')
)
SELECT 'pycg: ' || at_most.measure || ': ' || total.value || ', at most ' || printf('%g', at_most.value)
FROM at_most JOIN total USING (measure)
WHERE at_most.release = 'pycg' AND total.value > at_most.value
ORDER BY at_most.measure;
