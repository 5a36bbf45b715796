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


class Kept:
    def run(self, x):
        assert isinstance(x, (First, Second))
        self.kept = pick(x)
        self.__dict__["kept"] = other
        return self.kept(x)


class Adding:
    def __init__(self, runner):
        self.runner = runner

    def __add__(self, x):
        self.runner.added = other
        return 1


class Added:
    def run(self, x):
        assert isinstance(x, (First, Second))
        total = Adding(self)
        self.added = pick(x)
        total + 1
        return self.added(x)


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
    kept, added, looping, waiting, guarded = Kept(), Added(), Looping(), Waiting(), Guarded()
    runner.later(First())
    shared.reset()
    for x in (First(), Second()):
        runner.run(x)
        shared.run(x)
        called.run(x)
        recursive.run(x)
        stored.run(x)
        kept.run(x)
        added.run(x)
        looping.run(x)
        waiting.run(x)()
        guarded.run(x)


main()
