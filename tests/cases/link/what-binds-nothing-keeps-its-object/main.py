class Thing:
    def use(self): pass


class Holder:
    __args__ = (Thing,)

    def method(self):
        self.own()

    def own(self): pass


class Context:
    def run(self, function, thing):
        pass


def never(thing): pass


Holder().method.__get__(Thing())()
Context().run(never, Thing())
for each in Holder.__args__:
    each().use()
