import torch
from sgl_kernel import rmsnorm

import sglang.srt.layers.sampler
import sglang.srt.speculative.worker


class DeepseekV2ForCausalLM(torch.nn.Module):
    def forward(self, x):
        return rmsnorm(x)


EntryClass = DeepseekV2ForCausalLM
