class Gemm:
    def run(self):
        pass


class Norm:
    def run(self):
        pass


def register(op, name):
    print(name)
    return op


GEMM = register(Gemm(), "gemm")
NORM = register(Norm(), "norm")
GEMM.run()
NORM.run()
