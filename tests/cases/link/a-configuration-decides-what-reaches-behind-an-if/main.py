import os


class Slow:
    def run(self): ...


class Fast:
    def run(self): ...


def choose():
    method = Slow()
    count = None

    def fill():
        nonlocal count
        count = Fast()

    if os.getenv("FAST") == "1":
        method = Fast()
        count = None
    fill()
    method.run()
    if count is not None:
        count.run()


choose()
