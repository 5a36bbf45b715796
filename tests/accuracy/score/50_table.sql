-- The figures of the release scored, beside what is allowed at most.
SELECT scored.release, measure.measure, printf('%g', measure.value) AS value,
       coalesce(measure.whole, '') AS "of",
       CASE WHEN at_most.value IS NULL THEN '' ELSE printf('%g', at_most.value) END AS "at most"
FROM scored
CROSS JOIN measure
LEFT JOIN at_most ON at_most.release = scored.release AND at_most.measure = measure.measure
ORDER BY measure.position;
