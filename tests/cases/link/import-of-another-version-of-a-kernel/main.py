"""A kernel's package is there: an arm for another version is not taken, one for want of it is. So is the tree's."""

try:
    from sgl_kernel import rmsnorm as norm
except ImportError:
    from sgl_kernel import fused_add_rmsnorm as norm

try:
    from flashinfer import silu_and_mul as act
except ImportError:
    from sgl_kernel import silu_and_mul as act

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
gemm()
topk()
scale()
