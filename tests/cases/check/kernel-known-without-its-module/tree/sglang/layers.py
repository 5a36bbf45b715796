from sglang.jit import load_jit
from torch import nn


class Norm(nn.Module):
    def forward(self, x):
        load_jit("norm").run_norm(x)
        return x


class Act(nn.Module):
    def forward(self, x):
        load_jit("activation").run_act(x)
        load_jit("activation").run_split(x)
        return x
