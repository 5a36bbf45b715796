from sgl_kernel import fp4_gemm, fp8_gemm


class Fp8Method:
    def apply(self, x):
        return fp8_gemm(x)


class Fp4Method:
    def apply(self, x):
        return fp4_gemm(x)


class Fp8Config:
    def __init__(self):
        self.bits = 8

    def method(self):
        return self.made(Fp8Method)

    def made(self, method):
        return method()


class Fp4Config(Fp8Config):
    def __init__(self):
        self.bits = 4

    def method(self):
        return self.made(Fp4Method)


METHODS = {"fp8": Fp8Config, "fp4": Fp4Config}
