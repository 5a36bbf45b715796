import sgl_kernel


class Layer:
    def run(self, x):
        return sgl_kernel.gemm(x)
