"""Nothing of a file that holds another platform's code runs, although it can be imported."""

from pkg.hardware_backend.xpu.kernels import Kernel, run


def ours():
    pass


class Scheme:
    def __init__(self):
        self.kernel = Kernel()

    def apply(self):
        self.kernel.apply()
        run()
        ours()


Scheme().apply()
