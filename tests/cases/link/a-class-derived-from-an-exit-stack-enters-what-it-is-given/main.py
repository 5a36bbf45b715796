import contextlib


class Guard:
    def __enter__(self):
        return self

    def __exit__(self, *raised):
        pass

    def go(self):
        pass


class Stack(contextlib.ExitStack):
    def open(self, guards):
        for guard in guards:
            self.enter_context(guard).go()


class Own(contextlib.ExitStack):
    def __enter__(self):
        super().__enter__()
        return self

    def enter_context(self, guard):
        return None  # never enters it


with Stack() as stack:
    stack.open([Guard()])
with Own() as own:
    own.enter_context(Guard())
    own.push(Guard())
