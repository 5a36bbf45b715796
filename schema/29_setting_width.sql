-- Widths and ranks of the groups of processes under a configuration: rows of setting_object that a user can add to.
-- That a rank is the first or last, the pipeline's group alone is asked.
INSERT INTO setting_object
SELECT value ->> 0, value ->> 1, 'value', value ->> 2, value ->> 3
FROM json_each('[
    ["server.tp_size", "sglang.srt.distributed.parallel_state:get_tensor_model_parallel_world_size", "", ""],
    ["server.tp_size", "sglang.srt.distributed.utils:get_group_rank_size", "1", "[0, 1]"],
    ["server.ep_size", "sglang.srt.distributed.parallel_state:get_moe_expert_parallel_world_size", "", ""],
    ["server.enable_dp_attention", "sglang.srt.layers.dp_attention:is_dp_attention_enabled", "", ""],
    ["server.enable_dp_attention", "sglang.srt.layers.dp_attention:get_attention_dp_size", "false", "1"],
    ["server.enable_dp_attention", "sglang.srt.layers.dp_attention:get_attention_dp_size", "true", "=server.dp_size"],
    ["server.enable_dp_attention", "sglang.srt.layers.dp_attention:get_attention_tp_size", "false",
     "=server.tp_size/server.attn_cp_size"],
    ["server.enable_dp_attention", "sglang.srt.layers.dp_attention:get_attention_tp_size", "true",
     "=server.tp_size/server.dp_size/server.attn_cp_size"],
    ["server.tp_size", "sglang.srt.layers.dp_attention:get_attention_tp_rank", "1", "0"],
    ["server.tp_size", "sglang.srt.layers.dp_attention:get_attention_dp_rank", "1", "0"],
    ["server.tp_size", "sglang.srt.runtime_context:ParallelContext.attn_tp_size", "1", "1"],
    ["server.attn_dp_size", "sglang.srt.runtime_context:ParallelContext.attn_tp_size", "",
     "=server.tp_size/server.attn_dp_size/server.attn_cp_size"],
    ["server.attn_dp_size", "sglang.srt.runtime_context:ParallelContext.moe_ep_size", "", "=server.ep_size"],
    ["server.attn_dp_size", "sglang.srt.runtime_context:ParallelContext.moe_tp_size", "",
     "=server.tp_size/server.ep_size/server.moe_dp_size"],
    ["server.tp_size", "sglang.srt.runtime_context:ParallelContext.moe_tp_size", "1", "1"],
    ["server.tp_size", "sglang.srt.runtime_context:ParallelContext.moe_ep_size", "1", "1"],
    ["server.tp_size", "sglang.srt.runtime_context:ParallelContext.tp_rank", "1", "0"],
    ["server.tp_size", "sglang.srt.runtime_context:ParallelContext.attn_tp_rank", "1", "0"],
    ["server.tp_size", "sglang.srt.runtime_context:ParallelContext.attn_cp_rank", "1", "0"],
    ["server.tp_size", "sglang.srt.runtime_context:ParallelContext.moe_ep_rank", "1", "0"],
    ["server.tp_size", "sglang.srt.runtime_context:ParallelContext.moe_tp_rank", "1", "0"],
    ["server.pp_size", "sglang.srt.runtime_context:ParallelContext.pp_rank", "1", "0"],
    ["server.pp_size", "sglang.srt.distributed.utils:get_pp_indices", "1", "[0, =model.num_hidden_layers]"],
    ["server.pp_size", "sglang.srt.models.deepseek_v2:DeepseekV2Model.start_layer", "1", "0"],
    ["server.pp_size", "sglang.srt.models.deepseek_v2:DeepseekV2Model.end_layer", "1", "=model.num_hidden_layers"],
    ["server.dcp_size", "sglang.srt.runtime_context:ParallelContext.attn_dcp_size", "1", "1"],
    ["server.dcp_size", "sglang.srt.runtime_context:ParallelContext.dcp_enabled", "1", "false"],
    ["server.dcp_size", "sglang.srt.runtime_context:ParallelContext.dcp_rank", "1", "0"],
    ["server.attn_dp_size", "sglang.srt.runtime_context:ParallelContext.attn_dp_enabled", "1", "false"],
    ["server.attn_dp_size", "sglang.srt.runtime_context:ParallelContext.attn_dp_rank", "1", "0"]
]');

-- Groups that each process is in; how wide one is depends on which it is.
INSERT INTO setting_object
SELECT 'server.tp_size', 'sglang.srt.runtime_context:ParallelContext.' || value, 'object', '',
       '"sglang.srt.distributed.parallel_state:GroupCoordinator"'
FROM json_each('["tp_group", "pp_group", "attn_tp_group", "attn_cp_group", "moe_tp_group", "moe_ep_group"]');
INSERT INTO setting_object VALUES
    ('server.shared_experts_tp_size', 'sglang.srt.distributed.parallel_state:GroupCoordinator.world_size', 'one of',
     'null', '[1, =server.tp_size, =server.pp_size, =server.tp_size*server.pp_size,' ||
     ' =server.tp_size/server.attn_dp_size/server.attn_cp_size, =server.attn_cp_size, =server.ep_size,' ||
     ' =server.tp_size/server.ep_size/server.moe_dp_size, =server.moe_dp_size, =server.dcp_size]');
