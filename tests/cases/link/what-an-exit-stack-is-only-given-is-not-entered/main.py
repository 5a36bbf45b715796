import contextlib


class Guard:
    def __enter__(self): pass
    def __exit__(self, *raised): pass


class Stack:
    def push(self, guard):
        return guard

    def pop_all(self):
        return self


def never(): pass


with contextlib.ExitStack() as stack:
    stack.push(Guard())
own = Stack()
own.push(Guard())
own.pop_all().push(never)
