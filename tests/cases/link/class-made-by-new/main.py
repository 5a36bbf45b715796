def one():
    pass


class Other:
    def use(self):
        pass


class Made:
    kept = None

    def __new__(cls, kind):
        if kind is None:
            return Other()
        self = super().__new__(cls)
        self.extra = one
        return self

    def __init__(self, kind):
        self.kind = kind

    def use(self):
        self.extra()


class Single:
    only = None

    def __new__(cls):
        if cls.only is None:
            cls.only = super().__new__(cls)
        return cls.only

    def use(self):
        pass


def pick(kind):
    return Made(kind)


Made("text").use()
pick(input()).use()
Single().use()
