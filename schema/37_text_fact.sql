-- What a name or another text asks, by the rules (table fact_rule): a row each text that asks something.
--   name_id, subject, operator, value (a text, or a number of a capability)
CREATE VIEW text_fact AS
SELECT name.name_id, fact_rule.subject, fact_rule.operator,
       CASE
           WHEN fact_rule.value IS NOT NULL THEN fact_rule.value
           WHEN fact_rule.after = '' THEN fact_rule.prefix
               || (fact_rule.factor * CAST(substr(name.text, instr(name.text, fact_rule.before)
                                                             + length(fact_rule.before)) AS INTEGER))
           ELSE substr(substr(name.text, instr(name.text, fact_rule.before) + length(fact_rule.before)), 1,
                       instr(substr(name.text, instr(name.text, fact_rule.before) + length(fact_rule.before)),
                             fact_rule.after) - 1)
       END AS value
FROM name
JOIN fact_rule ON fact_rule.position = (
    SELECT min(rule.position) FROM fact_rule AS rule WHERE name.text GLOB rule.pattern)
WHERE EXISTS ( -- most texts hold none of the letters that the patterns begin with
    WITH head (text) AS MATERIALIZED (
        SELECT DISTINCT substr(ltrim(pattern, '*'), 1, CASE WHEN ltrim(pattern, '*') GLOB '[^[*?][^[*?][^[*?]*' THEN 3
                               ELSE 0 END)
        FROM fact_rule
    )
    SELECT 1 FROM head WHERE instr(name.text, head.text));
