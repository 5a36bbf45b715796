import torch
from sgl_kernel import int8_scaled_mm as int8_gemm

try:
    from flashinfer import mm_fp4 as fp4_gemm

    has_flashinfer = True
except ImportError:
    from sgl_kernel import cutlass_scaled_fp4_mm as fp4_gemm

    has_flashinfer = False


class Linear(torch.nn.Module):
    def forward(self, x):
        if has_flashinfer:
            return fp4_gemm(x, backend="cutlass")
        else:
            return fp4_gemm(x)


class Int8Linear(torch.nn.Module):
    def forward(self, x):
        return int8_gemm(x)
