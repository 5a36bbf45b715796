import asyncio
import bisect


class Flag:
    def __bool__(self): return True


class Sized:
    def __len__(self): return 0


class Money:
    def __add__(self, other): return Money()
    def __radd__(self, other): return Money()
    def show(self): ...


class Other:
    def __bool__(self): ...
    def __add__(self, other): ...


class Answer:
    def use(self): ...


def key(element): return element
def soon(): ...
def late(value): ...
def blocking(value): return Answer()
def never(): ...


def truths():
    any([Flag()])
    return all(part for part in (Sized(), 1))


def total():
    Other()
    len([Other()])
    sum([1, 2])
    sum([Money(), Money()]).show()


def place():
    return bisect.bisect_left([1, 2], 1, key=key)


async def run():
    loop = asyncio.get_running_loop()
    answer = await loop.run_in_executor(None, blocking, 1)
    answer.use()
    loop.call_soon(soon)
    loop.call_later(1, late, 2)
    loop.set_exception_handler(never)


truths()
total()
place()
asyncio.run(run())
