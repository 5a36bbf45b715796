def fast():
    pass


def slow():
    pass


def other():
    pass


class Runner:
    def __init__(self, flag):
        if flag:
            self.step = fast
        else:
            self.step = slow
        other()

    def reload(self):
        self.step = other


def use(runner: Runner):
    runner.step()


use(eval("made elsewhere"))
