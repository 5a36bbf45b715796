-- Figures above what is allowed, and allowed figures that nothing was measured for.
SELECT 'observed: ' || scored.release || ': ' || at_most.measure || ': '
       || CASE WHEN measure.value IS NULL THEN 'not measured' ELSE printf('%g', measure.value) END
       || ', at most ' || printf('%g', at_most.value)
FROM scored
JOIN at_most ON at_most.release = scored.release
LEFT JOIN measure ON measure.measure = at_most.measure
WHERE measure.value IS NULL OR measure.value > at_most.value
ORDER BY at_most.measure;
