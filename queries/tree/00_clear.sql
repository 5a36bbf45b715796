-- Empties all tables that link and the stages tree and check fill, referring tables first.
-- Input: a database of any state. Link runs it before it writes; the ingested source stays.
DELETE FROM trace_gap;
DELETE FROM trace_sibling;
DELETE FROM trace_pair;
DELETE FROM trace_call;
DELETE FROM trace_way;
DELETE FROM trace_match;
DELETE FROM finding;
DELETE FROM kernel_only_in_source;
DELETE FROM op_site_kernel;
DELETE FROM start_kernel;
DELETE FROM op_reach;
DELETE FROM reach_level;
DELETE FROM reach_edge;
DELETE FROM op_start;
DELETE FROM op_site;
DELETE FROM op_node;
DELETE FROM tree_call;
DELETE FROM tree_edge;
DELETE FROM outside_node;
DELETE FROM model_source;

DELETE FROM unresolved_call;
DELETE FROM root;
DELETE FROM entry_node;
DELETE FROM class_mro;
DELETE FROM guard_label;
DELETE FROM dead_call;
DELETE FROM dead_arm;
DELETE FROM linked_kernel;
DELETE FROM call_origin;
DELETE FROM linked_edge;
DELETE FROM call WHERE call_kind_id > 1;
DELETE FROM linked_node;
DELETE FROM linked_file;
DELETE FROM problem WHERE input = 'link';
DELETE FROM meta WHERE key IN ('platform', 'models', 'entries');
DELETE FROM basis WHERE stage IN ('link', 'reach', 'check');
