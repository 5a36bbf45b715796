import sgl_kernel


class Gemm:
    def __init__(self, quantization=None, bias=None):
        self.quantization = quantization
        self.bias = bias

    def forward(self):
        if self.quantization is None:
            sgl_kernel.plain_gemm()
        else:
            sgl_kernel.fp8_gemm()
        if self.bias is None:
            sgl_kernel.without_bias()


class Handed(Gemm):
    """Each call passes quantization, one of them bias."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)


class Taken(Gemm):
    """What it hands on may be less than what it gets."""

    def __init__(self, **kwargs):
        kwargs.pop("quantization")
        super().__init__(**kwargs)

    def forward(self):
        if self.quantization is None:
            sgl_kernel.taken_plain_gemm()


def serve(quantization: str):
    Handed(quantization=quantization).forward()
    Handed(quantization=quantization, bias=1).forward()
    Taken(quantization=quantization).forward()


MODE = "fp8"
serve(MODE)
