CREATE TEMP TABLE t AS SELECT * FROM name; CREATE INDEX temp.i ON t (name_id);
INSERT INTO t SELECT * FROM t; UPDATE t SET text = printf('%s', text); DROP TABLE t;
CREATE TEMP VIEW v AS SELECT quote(zeroblob(10)), 'x' LIKE 'X%' ESCAPE '\', 1 BETWEEN 0 AND $x; SELECT * FROM v;
