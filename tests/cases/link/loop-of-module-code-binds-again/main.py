import os


def one():
    return 1


def two():
    return 2


def three():
    return 3


def pick(flag):
    return one if flag else two


class Holder:
    def __init__(self):
        self.f = one


class First:
    def __init__(self, f):
        self.f = f

    def __call__(self):
        return self.f()


class Second(First):
    def __call__(self):
        return self.f()


for f in (one, two):
    g = three
    g, q = f, 1
    g()

for f in (one, two):
    g = three
    g = pick(os.environ.get("X"))
    g()

for f in (one, two):
    g = f
    if os.environ.get("X"):
        g = three
    g()

for x in (one, two):
    [x() for x in (three, three)]

holder = Holder()
for wrap in (First, Second):
    holder.f = wrap(holder.f)
holder.f()
