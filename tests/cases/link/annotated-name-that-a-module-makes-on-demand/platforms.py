class Platform:
    def run(self):
        pass


def resolve():
    return Platform()


def __getattr__(name):
    return resolve()


current: Platform
