-- Drops the tables that the queries from 82 to 86 made for themselves.
-- Inputs: variant_start, variant_label, variant_choice, variant_step, variant_near, variant_edge, choosing_guard,
-- last_guard, near_guard, switch_guard, kernel_switch.
DROP TABLE temp.variant_start;
DROP TABLE temp.variant_label;
DROP TABLE temp.variant_choice;
DROP TABLE temp.variant_step;
DROP TABLE temp.variant_near;
DROP TABLE temp.variant_edge;
DROP TABLE temp.choosing_guard;
DROP TABLE temp.last_guard;
DROP TABLE temp.near_guard;
DROP TABLE temp.switch_guard;
DROP TABLE temp.kernel_switch;
