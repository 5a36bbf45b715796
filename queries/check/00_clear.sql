-- Empties what the checks fill, so that they can run again on the same tree.
DELETE FROM trace_match;
DELETE FROM trace_gap;
DELETE FROM trace_sibling;
DELETE FROM trace_pair;
DELETE FROM trace_call;
DELETE FROM trace_way;
DELETE FROM finding;
DELETE FROM kernel_only_in_source;
DELETE FROM kernel_known_as;
DELETE FROM op_site_kernel WHERE origin = 'traces';
DELETE FROM basis WHERE stage = 'check';
