def old():
    pass


def new():
    pass


def size(x):
    return x


class Kept:
    run = staticmethod(old)
    by_name = {}
    count = 0

    def set(self):
        type(self).run = staticmethod(new)
        type(self).count: int = size(1)
        type(self).by_name[size("a")] = new; type (self).last = size(2)
        if self.count: type(self).most = size(3)

    def use(self):
        self.run()
        self.by_name["a"]()


text = """
type(self).run = not_a_call()
"""
pairs = {"a":
         type(text)}
kept = Kept()
kept.set()
kept.use()
