import collections
from collections import namedtuple


class Fast:
    def run(self): pass


class Slow:
    def run(self): pass


Pair = namedtuple("Pair", "left right")
Kept = collections.namedtuple("Kept", ["one", "two"], defaults=(Slow(),))
pair = Pair(Fast(), right=Slow())
pair.left.run()
pair.right.run()
left, right = pair
left.run()
pair[1].run()
Pair._make([Slow(), Slow()]).left.run()
Pair(Fast(), Fast())._replace(left=Slow()).left.run()
Kept(Fast()).two.run()
Kept(**{"one": Fast(), "two": Fast()}).two.run()


class Named(namedtuple("Named", ("first", "second"))):
    def both(self):
        self.first.run()


Named(Fast(), Slow()).both()
