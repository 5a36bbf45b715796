import json

unknown = json.load(open("x"))


def fast():
    pass


def slow():
    pass


def anything():
    pass


class Op:
    def enter(self):
        if "Fused" in self.__class__.__name__:
            fast()
        else:
            slow()


class FusedOp(Op):
    pass


class PlainOp(Op):
    pass


FusedOp().enter()
PlainOp().enter()
if "Fused" not in unknown:
    anything()
if unknown in "FusedOp":
    anything()
