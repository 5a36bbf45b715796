from functools import partialmethod


def one():
    pass


def two():
    pass


class Holder:
    def act(self, how, what):
        how()
        what()
        self.done()

    def done(self):
        pass

    act_one = partialmethod(act, one)


Holder().act_one(two)
