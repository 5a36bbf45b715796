class Layer:
    def run(self):
        pass


class Other:
    def stop(self):
        pass


class Pair:
    __match_args__ = ("left", "right")

    def __init__(self, left, right):
        self.right = right
        self.left = left


class Runs(type):
    def __instancecheck__(cls, value):
        return hasattr(value, "run")


class Runnable(metaclass=Runs):
    pass


def of_pair(pair):
    match pair:
        case Pair(left, Other() as right):
            left.run()
            right.stop()
        case Pair(right=right):
            right.run()


def of_any(value):
    match value:
        case Runnable():
            value.run()
        case Other():
            value.stop()


of_pair(Pair(Layer(), Other()))
of_pair(Pair(Layer(), Layer()))
of_any(Layer())
of_any(Other())
