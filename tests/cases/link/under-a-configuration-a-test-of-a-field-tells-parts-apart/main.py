from torch import nn

FAST = False


class Balancer:
    def expand(self):
        pass


class Plain(nn.Module):
    def __init__(self):
        super().__init__()
        self.balances = False
        self.balancer = None

    def forward(self, x):
        if self.balancer is None:
            return x
        return self.balancer.expand()  # never: it does not balance

    def tune(self):
        pass


class Busy(nn.Module):
    def __init__(self):
        super().__init__()
        self.balances = True
        self.balancer = None

    def forward(self, x):
        if self.balancer is None:
            return x
        return self.balancer.expand()

    def tune(self):
        pass


class Asked(nn.Module):
    """No field: a property says whether it balances."""

    def __init__(self):
        super().__init__()
        self.balancer = None

    @property
    def balances(self):
        return True

    def forward(self, x):
        return x

    def tune(self):
        pass


class Flag:
    def __init__(self, is_set):
        self.is_set = is_set

    def __get__(self, held, owner=None):
        return True


class Told(nn.Module):
    """No field: a descriptor says so, which as an object may be false."""

    balances = Flag(False)

    def __init__(self):
        super().__init__()
        self.balancer = None

    def forward(self, x):
        return x

    def tune(self):
        pass

    def rest(self):
        pass


class Idle(Told):
    class Off(Flag):
        def __get__(self, held, owner=None):
            return False

    balances = Off(True)


class Never(nn.Module):
    """Nothing makes one: what is not known may be one."""

    balances = True


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.plain = Plain()
        self.busy = Busy()
        self.asked = Asked()
        self.told = Told()
        self.idle = Idle()

    def forward(self, x):
        return self.idle(self.told(self.asked(self.busy(self.plain(x)))))


def prepare(model):
    for module in model.modules():
        if not isinstance(module, (Plain, Busy, Asked, Told, Never)):
            continue
        if not module.balances or module.balancer is not None:
            continue
        module.tune()
        module.balancer = Balancer()


def rest(model):
    for told in [model.told, model.idle]:
        if not told.balances:
            told.rest()  # of the idle one


model = Model()
rest(model)
prepare(model)
model(1)
