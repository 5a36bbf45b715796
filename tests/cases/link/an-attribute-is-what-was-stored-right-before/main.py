import threading


def first(x=None):
    return x


def second(x=None):
    return x


def third(x=None):
    return x


def find(kind):
    return {"first": first, "second": second}[kind]


class One:
    kind = "first"


class Two:
    kind = "second"


class Runner:
    """Each call runs what it has found for this x."""

    def run(self, x):
        if isinstance(x, (One, Two)):
            self.found = find(x.kind)
            self.found(x)

    def run_later(self, x):
        if isinstance(x, (One, Two)):
            self.later = find(x.kind)
            state = x, None
            result = self.later(state)
            return result


def run_first(runner):
    runner.run(One())
    runner.run_later(One())


def run_second(runner):
    runner.run(Two())
    runner.run_later(Two())


class Other:
    """A call in between stores another."""

    def set(self, function):
        self.function = function

    def run(self):
        self.function = first
        self.set(second)
        self.function()

    def run_argument(self):
        self.function = first
        third(self.set(second)).__class__, self.function()


class Alias:
    """Another name is of the same object."""

    def run(self, other):
        self.function = first
        other.function = second
        self.function()


class Rebound:
    """The name is bound to another object."""

    def __init__(self, function):
        self.function = function

    def run(self, other):
        self.function = first
        self = other
        self.function()

    def run_walrus(self, other):
        self.function = first
        if (self := other).function:
            self.function()


class Loop:
    """The body stores another for the next round."""

    def run(self):
        self.function = first
        while self.function is not None:
            self.function()
            self.function = second if self.function is first else None

    def run_each(self):
        self.function = first
        return [self.function(self.set(second)) for _ in range(2)]

    def set(self, function):
        self.function = function


class Arm:
    """Only one arm has stored it."""

    def __init__(self):
        self.function = second

    def run(self, is_first):
        if is_first:
            self.function = first
        self.function()

    def run_attempt(self, text):
        try:
            self.function = {"first": first}[text]
        except KeyError:
            pass
        self.function()


class Shared:
    """The property gives another."""

    @property
    def function(self):
        return second

    @function.setter
    def function(self, value):
        self.value = value

    def run(self):
        self.function = first
        self.function()


class Hooked:
    """Its __setattr__ stores another."""

    def __setattr__(self, name, value):
        object.__setattr__(self, name, second)

    def run(self):
        self.function = first
        self.function()


class Descriptor:
    def __get__(self, instance, owner):
        return second

    def __set__(self, instance, value):
        pass


class Described:
    function = Descriptor()

    def run(self):
        self.function = first
        self.function()


class Patched:
    def run(self):
        self.function = first
        self.function()


Patched.function = Descriptor()


class Quiet:
    """Its property stores to the field that is read behind it."""

    @property
    def size(self):
        self.function = second
        return 1

    def run(self):
        self.function = first
        if self.size:
            self.function()

    def __setitem__(self, key, value):
        self.function = value

    def run_item(self):
        self.function = first
        self[0] = second
        self.function()

    def __iadd__(self, other):
        self.function = other
        return self

    def run_added(self):
        self.function = first
        other = self
        other += second
        self.function()


class Hidden:
    """Python calls what stores another."""

    def __bool__(self):
        self.function = second
        return True

    def __str__(self):
        self.function = second
        return ""

    def __iter__(self):
        self.function = second
        return iter([1, 2])

    def __contains__(self, x):
        self.function = second
        return True

    def __getitem__(self, key):
        self.function = second
        return key

    def __neg__(self):
        self.function = second
        return self

    def __getattr__(self, name):
        self.function = second
        return name

    def run_truth(self):
        self.function = first
        x = self or None
        self.function(x)

    def run_text(self):
        self.function = first
        x = f"{self}"
        self.function(x)

    def run_unpacked(self):
        self.function = first
        x, y = self
        self.function(x)

    def run_starred(self):
        self.function = first
        x = [*self]
        self.function(x)

    def run_asked(self):
        self.function = first
        x = 1 in self
        self.function(x)

    def run_item(self):
        self.function = first
        x = self[0]
        self.function(x)

    def run_negated(self):
        self.function = first
        x = -self
        self.function(x)

    def run_missing(self):
        self.function = first
        x = self.missing
        self.function(x)


class Plain:
    """Statements store another."""

    def run_dict(self):
        self.function = first
        self.__dict__["function"] = second
        self.function()

    def run_names(self):
        names = self.__dict__
        self.function = first
        names["function"] = second
        self.function()

    def run_annotated(self):
        self.function = first
        self.function: object = second
        self.function()

    def run_tuple(self):
        self.function = first
        self.function, x = second, 1
        self.function(x)

    def run_chain(self):
        self.function = first
        x = self.function = second
        self.function(x)

    def run_attempt(self, text):
        self.function = first
        try:
            x = {"1": 1}[text]
        except KeyError:
            self.function = second
        self.function()


class Within:
    """A function within runs later."""

    def run(self):
        self.function = first

        def later():
            self.function()

        self.function = second
        later()

    def run_lambda(self):
        self.function = first
        later = lambda: self.function()
        self.function = second
        later()


class Deleted:
    function = second

    def run(self):
        self.function = first
        del self.function
        self.function()


class Yielding:
    def run(self):
        self.function = first
        x = yield
        self.function(x)


class Derived(Runner):
    """What the class above runs is what it found for this one."""

    def run(self, x):
        super().run(x)
        self.found = third
        self.found(x)


class Matched:
    def run(self, kind):
        self.function = first
        match kind:
            case 1:
                self.function = second
            case _:
                pass
        self.function()


runner = Runner()
run_first(runner)
run_second(runner)
Other().run()
Other().run_argument()
alias = Alias()
alias.run(alias)
Rebound(None).run(Rebound(second))
Rebound(None).run_walrus(Rebound(second))
Loop().run()
Loop().run_each()
Arm().run(False)
Arm().run(True)
Arm().run_attempt("second")
Shared().run()
Hooked().run()
Described().run()
Patched().run()
Quiet().run()
Quiet().run_item()
Quiet().run_added()
Hidden().run_truth()
Hidden().run_text()
Hidden().run_unpacked()
Hidden().run_starred()
Hidden().run_asked()
Hidden().run_item()
Hidden().run_negated()
Hidden().run_missing()
Plain().run_dict()
Plain().run_names()
Plain().run_annotated()
Plain().run_tuple()
Plain().run_chain()
Plain().run_attempt("2")
Within().run()
Within().run_lambda()
Deleted().run()
yielding = Yielding()
generator = yielding.run()
next(generator)
yielding.function = second
try:
    generator.send(None)
except StopIteration:
    pass
Derived().run(One())
Matched().run(1)
Matched().run(2)
thread = threading.Thread(target=runner.run, args=(Two(),))
thread.start()
thread.join()
