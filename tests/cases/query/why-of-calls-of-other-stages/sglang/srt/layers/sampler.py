import torch
from sgl_kernel import top_k

from sglang.srt.utils import is_hip
from sglang.srt.lazy import Lazy

min_p = Lazy("flashinfer.sampling", "min_p")


class Sampler(torch.nn.Module):
    def forward(self, logits, greedy):
        if is_hip():
            return top_k(logits)
        if greedy:
            return self.choose(logits)
        return min_p(logits)

    def choose(self, logits):
        return top_k(logits)
