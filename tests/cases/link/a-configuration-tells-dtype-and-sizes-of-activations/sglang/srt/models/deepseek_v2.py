import torch


def few(): ...
def many(): ...
def wide(): ...
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
        if hidden_states.dtype == torch.float16:
            half()
        if hidden_states.dtype == torch.get_default_dtype():
            bfloat()
