def fast():
    pass


def slow():
    pass


def odd():
    pass


class Layer:
    def __init__(self):
        self.is_fast = False
        self.is_odd = False

    def run(self):
        if self.is_fast:
            fast()
        else:
            slow()
        if self.is_odd:
            odd()


def run():
    Layer().run()


run()
