import torch
from sgl_kernel import dsv3_router_gemm


def few(): ...
def many(): ...
def wide(): ...
def narrow(): ...
def routed(): ...
def unrouted(): ...
def half(): ...
def bfloat(): ...


class Gate:
    def forward(self, hidden_states):
        if hidden_states.shape[0] <= 16:
            few()
        else:
            many()
        if hidden_states.shape[1] == 7168:
            wide()
        else:
            narrow()
        logits = dsv3_router_gemm(hidden_states, torch.empty(256, 7168), out_dtype=torch.float32)
        if logits.shape[1] == 256:
            routed()
        else:
            unrouted()
        if hidden_states.dtype == torch.float16:
            half()
        if hidden_states.dtype == torch.get_default_dtype():
            bfloat()
