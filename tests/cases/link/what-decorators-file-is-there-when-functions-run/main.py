import pool

FAST = False


class Runner:
    def __init__(self):
        self.function = pool.find("fast" if FAST else "slow")

    def run(self):
        if self.function is not None:
            return self.function()
        no()


class Layer:
    def __init__(self):
        self.runner = Runner()


def no(): ...


Layer().runner.run()
