"""[x] * len(y) is a list of x in each place, and nothing else: what is stored in it comes out of it."""
import outside


def first():
    pass


def second():
    pass


def unlikely():
    pass


class Slot:
    def run(self):
        first()


class Repeated:
    def __rmul__(self, other):
        return self

    def __iter__(self):
        return iter([Repeated()])

    def run(self):
        second()


def fill(items):
    slots = [None] * len(items)
    slots[len(items) - 1] = Slot()
    for slot in tuple(slots):
        if slot is not None:
            slot.run()


def in_any_place(items):
    calls = [first, second] * len(items)
    calls[1]()
    calls[3]()


def known(items):
    for slot in [None] * len(items):
        if slot is not None:
            unlikely()


def of_another(count):
    for slot in [None] * count:  # what count says may be anything
        if slot is not None:
            slot.run()


def of_another_length(items):
    def len(items):
        return Repeated()

    for slot in [None] * len(items):
        if slot is not None:
            slot.run()


fill(outside.items())
in_any_place(outside.items())
known(outside.items())
of_another(Repeated())
of_another_length(outside.items())
