from torch import nn


class Thing:
    def use(self): pass


class Own(nn.Module):
    def forward(self, x):
        x.use()

    def __call__(self, x):
        pass


class Plain:
    def __call__(self, x):
        pass

    def forward(self, x):
        x.use()


class Below(Plain):
    def __call__(self, x):
        super().__call__(x)


def record(module, arguments, output):
    Thing().use()


own = Own()
own.register_forward_hook(record)
own(Thing())
own.__call__(Thing())
Below()(Thing())
Plain.__call__(Below(), Thing())
