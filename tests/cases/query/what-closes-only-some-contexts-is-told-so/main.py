from sgl_kernel import fused_gemm, gemm, wide_gemm


class Norm:
    def __init__(self):
        self.is_wide = False

    def run(self, x, residual=None):
        if residual is not None:
            if self.is_wide:
                return fused_gemm(x, residual)
            return gemm(x, residual)
        if self.is_wide:
            return wide_gemm(x)
        return gemm(x)


def step(x, residual):
    norm = Norm()
    norm.run(x)
    norm.run(x, x + 1)
