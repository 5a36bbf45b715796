import sys

from sglang.srt.layers.moe.utils import MoeA2ABackend
from torch import nn


def plain():
    pass


def of_declared():
    pass


def of_made():
    pass


def of_unknown():
    pass


def of_what_is_given():
    pass


def choose(declared: MoeA2ABackend):
    if declared.is_ascend_fuseep():
        of_declared()
    else:
        plain()


class DeepseekV2ForCausalLM(nn.Module):
    def forward(self, x, declared: MoeA2ABackend):
        choose(declared)
        if MoeA2ABackend(sys.argv[1]).is_ascend_fuseep():
            of_made()
        if sys.argv[2] == MoeA2ABackend.ASCEND_FUSEEP:
            of_unknown()
        given = MoeA2ABackend.ASCEND_FUSEEP
        if given == MoeA2ABackend.ASCEND_FUSEEP:
            of_what_is_given()


EntryClass = DeepseekV2ForCausalLM
