from torch import nn


class Output:
    def use(self): pass


class Wrapped:
    def use(self): pass


class Gate(nn.Module):
    def forward(self, x):
        x.use()
        return Output()


class Plain(nn.Module):
    def forward(self, x): return x


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.gate = Gate()
        self.plain = Plain()
        self.handle = self.gate.register_forward_hook(self.record)
        self.gate.register_forward_hook(with_keywords, with_kwargs=True)
        self.gate.register_forward_pre_hook(before)

    def record(self, module, arguments, output):
        output.use()
        return Wrapped()

    def forward(self, x):
        self.gate(x).use()
        return self.plain(x)


def with_keywords(module, arguments, keywords, output):
    module.forward(1)


def before(module, arguments):
    return (Given(),)


class Given:
    def use(self): pass


Model()(0)
