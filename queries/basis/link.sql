-- What link and the checks rest on beside the source and the document: the rows that a user can change or add.
-- Inputs: the tables that the schema fills, but for those of the report. Columns: theirs, a statement a table.
-- optrace-link hashes all rows, in this order: what link read last time has changed when the hash has.
SELECT * FROM scope_kind ORDER BY scope_kind_id;
SELECT * FROM guard_kind ORDER BY guard_kind_id;
SELECT * FROM call_kind ORDER BY call_kind_id;
SELECT * FROM trace_line_class ORDER BY class;
SELECT * FROM kernel_package ORDER BY position;
SELECT * FROM host_name ORDER BY position;
SELECT * FROM platform_package ORDER BY package;
SELECT * FROM platform_file ORDER BY pattern;
SELECT * FROM library_behaviour ORDER BY behaviour;
SELECT * FROM library_function ORDER BY pattern;
SELECT * FROM library_meaning ORDER BY meaning;
SELECT * FROM library_class ORDER BY pattern;
SELECT * FROM library_method ORDER BY method;
SELECT * FROM torch_op ORDER BY op, function;
SELECT * FROM torch_dispatch_key ORDER BY dispatch_key;
SELECT * FROM library_value ORDER BY name;
SELECT * FROM model_file ORDER BY pattern;
SELECT * FROM entry_list ORDER BY name;
SELECT * FROM entry_attribute ORDER BY attribute;
SELECT * FROM configuration_class ORDER BY pattern;
SELECT * FROM entry_method ORDER BY method;
SELECT * FROM entry_decorator ORDER BY decorator;
SELECT * FROM entry_class ORDER BY base, method;
SELECT * FROM entry_function ORDER BY module, function;
SELECT * FROM stage ORDER BY stage;
SELECT * FROM stage_entry ORDER BY stage, subject, pattern;
SELECT * FROM edge_kind ORDER BY edge_kind_id;
SELECT * FROM op_node_kind ORDER BY kind;
SELECT * FROM phase ORDER BY phase;
SELECT * FROM phase_rule ORDER BY position;
SELECT * FROM class_kind ORDER BY base;
SELECT * FROM tree_edge_kind ORDER BY kind;
SELECT * FROM severity ORDER BY severity;
SELECT * FROM finding_code ORDER BY code;
SELECT * FROM unresolved_reason ORDER BY unresolved_reason_id;
SELECT * FROM dropped_reason ORDER BY dropped_reason_id;
