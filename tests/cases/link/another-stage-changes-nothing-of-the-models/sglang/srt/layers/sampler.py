import torch
from sgl_kernel import min_p, store

from sglang.srt.layers.pool import POOL


class Sampler(torch.nn.Module):
    def forward(self, logits):
        POOL.action = store
        POOL.swap()
        return self.choose(POOL.read(logits))

    def choose(self, probs):
        return min_p(probs)
