from sgl_kernel import fast_gemm, slow_gemm
from torch import nn

WORDS = ""
NAME = ""


class Linear(nn.Module):
    def forward(self, x):
        if WORDS.endswith("fast --trust-remote-code --tp 8"):
            return fast_gemm(x)
        return slow_gemm(x)
