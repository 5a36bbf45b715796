class Idle:
    def next(self, event):
        return Running()

    def show(self): ...


class Running:
    def next(self, event):
        return Stopped(), 1

    def show(self): ...


class Stopped:
    def next(self, event):
        return self

    def show(self): ...


class Machine:
    def __init__(self):
        self.state = Idle()

    def fire(self, event):
        self.state = self.state.next(event)

    def stop(self, event):
        self.state, count = self.state.next(event)


class Wrapper:
    def __init__(self, inner):
        self.inner = inner

    def next(self):
        return self.inner.next()


class Plain:
    def next(self): ...


class Holder:
    def __init__(self):
        self.part = Plain()

    def wrap(self):
        self.part = Wrapper(self.part)

    def go(self):
        self.part.next()


class Once:
    def __init__(self, start):
        self.at = start
        self.at = self.at.next("go")

    def show(self):
        self.at.show()


machine = Machine()
machine.fire("go")
machine.stop("halt")
machine.fire("again")
holder = Holder()
holder.wrap()
holder.go()
Once(Idle()).show()
