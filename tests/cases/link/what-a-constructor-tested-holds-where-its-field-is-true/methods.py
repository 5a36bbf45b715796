class Info:
    pass


class FastInfo(Info):
    pass


class SlowInfo(Info):
    pass


def fast_gemm():
    pass


def slow_gemm():
    pass


class Runner:
    def run(self, info: Info):
        if isinstance(info, FastInfo):
            fast_gemm()
        else:
            slow_gemm()


class Fast:
    def __init__(self):
        self.runner = Runner()

    def apply(self, layer):
        self.runner.run(FastInfo())


class Slow:
    def __init__(self):
        self.runner = Runner()

    def apply(self, layer):
        self.runner.run(SlowInfo())
