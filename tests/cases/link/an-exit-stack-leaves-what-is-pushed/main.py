import contextlib


class Thing:
    def use(self): pass


class Guard:
    def __enter__(self):
        return Thing()

    def __exit__(self, *raised):
        pass

    async def __aexit__(self, *raised):
        pass


def report(*raised): pass


async def close(thing):
    thing.use()


with contextlib.ExitStack() as stack:
    stack.push(Guard())
    stack.push(report)

    @stack.push
    def decorated(kind, error, trace): pass

    kept = stack.pop_all()
    kept.enter_context(Guard()).use()


async def main():
    async with contextlib.AsyncExitStack() as stack:
        stack.push_async_exit(Guard())
        stack.push_async_callback(close, Thing())
        stack.pop_all().callback(report, 1)


main()
