class Part:
    def use(self):
        pass


class Parts:
    def __aiter__(self):
        return self

    async def __anext__(self):
        return Part()

    def __iter__(self):
        return self


async def run():
    async for part in Parts():
        part.use()
    return [part async for part in Parts()]


run()
