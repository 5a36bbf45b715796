class Gate:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *error):
        pass

    def __enter__(self):
        return None

    def use(self):
        pass


async def run():
    async with Gate() as gate:
        gate.use()


run()
