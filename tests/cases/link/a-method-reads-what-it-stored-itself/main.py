# Behind "self.step = pick(x)" a run of the method reads what this run has stored, whatever other runs and other code
# store. Not so where something between the two may store it anew, a call, another store, what stands in a loop around
# the read; where a read runs at another time; and where the class has code that stores and reads it.
class First:
    pass


class Second:
    pass


def first(x):
    return x


def second(x):
    return x


def other(x):
    return x


def pick(x):
    return first if isinstance(x, First) else second


class Runner:
    def run(self, x):
        assert isinstance(x, (First, Second))
        self.step = pick(x)
        done = {}
        if self.step is not None:
            done["step"] = 1
        return self.step(x)

    def later(self, x):
        return self.step(x)


class Shared:
    def run(self, x):
        assert isinstance(x, (First, Second))
        self.shared = pick(x)
        return self.shared(x)

    def reset(self):
        self.shared = other


class Called:
    def run(self, x):
        assert isinstance(x, (First, Second))
        self.called = pick(x)
        self.reset()
        return self.called(x)

    def reset(self):
        self.called = other


class Recursive:
    def run(self, x):
        assert isinstance(x, (First, Second))
        self.recursive = pick(x)
        if isinstance(x, First):
            self.run(Second())
        return self.recursive(x)


class Stored:
    def run(self, x):
        assert isinstance(x, (First, Second))
        self.stored = pick(x)
        if isinstance(x, First):
            self.stored = other
        return self.stored(x)


class Looping:
    def run(self, x):
        assert isinstance(x, (First, Second))
        self.looping = pick(x)
        for i in range(2):
            self.looping(x)
            self.looping = other


class Waiting:
    def run(self, x):
        assert isinstance(x, (First, Second))
        self.waiting = pick(x)
        return lambda: self.waiting(x)


class Guarded:
    def __setattr__(self, name, value):
        object.__setattr__(self, name, other)

    def run(self, x):
        assert isinstance(x, (First, Second))
        self.guarded = pick(x)
        return self.guarded(x)


def main():
    runner, shared, called, recursive, stored = Runner(), Shared(), Called(), Recursive(), Stored()
    looping, waiting, guarded = Looping(), Waiting(), Guarded()
    runner.later(First())
    shared.reset()
    for x in (First(), Second()):
        runner.run(x)
        shared.run(x)
        called.run(x)
        recursive.run(x)
        stored.run(x)
        looping.run(x)
        waiting.run(x)()
        guarded.run(x)


main()
