from sgl_kernel import run_act
from sglang.jit import load_jit
from torch import nn


class Norm(nn.Module):
    def forward(self, x):
        load_jit("activation").run_act(x)
        return x


class Act(nn.Module):
    def forward(self, x):
        run_act(x)
        return x
