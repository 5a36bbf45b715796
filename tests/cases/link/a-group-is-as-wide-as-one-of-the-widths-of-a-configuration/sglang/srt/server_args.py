class ServerArgs:
    tp_size: int = 1
    pp_size: int = 1
    attn_dp_size: int = 1
    attn_cp_size: int = 1
    ep_size: int = 1
    moe_dp_size: int = 1
    dcp_size: int = 1
    shared_experts_tp_size: int = None
    dtype: str = "auto"
