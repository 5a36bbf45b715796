class Cuda:
    def is_foreign(self):
        return False

    def key(self):
        pass


class Foreign:
    def is_foreign(self):
        return True

    def key(self):
        pass


def use(platform):
    if platform.is_foreign():
        platform.key()


use(Cuda() if input() else Foreign())
