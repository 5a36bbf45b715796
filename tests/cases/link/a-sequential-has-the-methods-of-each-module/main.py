from torch import nn


class Thing:
    def use(self): pass


class Given:
    def use(self): pass


class Wrapped:
    def use(self): pass


class Layer(nn.Module):
    def forward(self, x):
        return x


class Own(nn.Linear):
    def forward(self, x):
        x.use()

    def __call__(self, x):
        return super().__call__(x)


def after(module, arguments, output):
    output.use()
    return Wrapped()


def before(module, arguments):
    return (Given(),)


Layer().double().share_memory()(Thing()).use()
Own(1, 1).to_empty(device="cuda")(Thing())
moved = nn.Sequential(Layer(), Layer()).to_empty(device="cuda").type("half")
moved(Thing()).use()
hooked = nn.Sequential(Layer())
hooked.register_forward_hook(after)
hooked(Thing()).use()
prepared = nn.Sequential(Layer())
prepared.register_forward_pre_hook(before)
prepared(Thing()).use()
