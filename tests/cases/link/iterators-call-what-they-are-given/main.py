import asyncio
import itertools


class Layer:
    def is_big(self):
        return True

    def run(self):
        return Done()


class Done:
    def close(self):
        pass

    def never(self):
        pass


def groups():
    for is_big, members in itertools.groupby([Layer()], key=lambda layer: layer.is_big()):
        for member in members:
            member.run()


def unpacked():
    for done in itertools.starmap(lambda layer, number: layer.run(), [(Layer(), 1)]):
        done.close()


def taken():
    for layer in itertools.takewhile(Layer.is_big, [Layer()]):
        layer.run()


def summed():
    for each in itertools.accumulate([Layer(), Layer()], lambda sum, layer: layer.run(), initial=Done()):
        each.close()


def pairs():
    for first, second in itertools.pairwise([Layer(), Layer()]):
        second.run()
    for first, second in itertools.product([Layer()], repeat=2):
        second.run()
    left, right = itertools.tee([Layer()])
    next(right).run()


def plain():
    for number in itertools.accumulate([1, 2]):
        if number is None:
            Done().never()


async def start(layer):
    return layer.run()


async def other():
    return Layer()


async def main():
    done, layer = await asyncio.gather(start(Layer()), other())
    done.close()
    layer.run()
    task = asyncio.create_task(start(Layer()))
    (await task).close()


groups()
unpacked()
taken()
summed()
pairs()
plain()
asyncio.run(main())


def read_part():
    return PARTS.pop() if PARTS else None


def use_part(): ...


PARTS = [use_part]


def go_through():
    for part in iter(read_part, None):
        part()


go_through()
