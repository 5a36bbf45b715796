"""A kernel's package is there: an arm for another version or package is not taken, one that does without is."""

import torch

try:
    from sgl_kernel import rmsnorm as norm
except ImportError:
    from sgl_kernel import fused_add_rmsnorm as norm

try:
    from flashinfer import silu_and_mul as act
except ImportError:
    from sgl_kernel import silu_and_mul as act

try:
    from flashinfer import mm_fp4 as multiply
except ImportError:
    if norm:
        from sgl_kernel import cutlass_scaled_fp4_mm as multiply
    else:
        multiply = None

try:
    from deep_gemm import fp8_gemm_nt as multiply_fp8
except ImportError:
    multiply_fp8 = torch.mm

try:
    from flashinfer import bmm_fp8 as batched
except Exception:
    from sgl_kernel import bmm_fp8 as batched

try:
    from fast import gemm
except ImportError:
    try:
        from slow import gemm
    except ImportError:
        pass

try:
    from fast import topk
except ImportError:
    from sgl_kernel import topk

try:
    from fast import scale
except ImportError:
    from slow import scale

norm()
act()
multiply()
multiply_fp8()
batched()
gemm()
topk()
scale()
