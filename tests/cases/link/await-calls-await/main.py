class Soon:
    def __await__(self):
        yield


async def run():
    await Soon()


run()
