from torch import nn


class Other:
    def __call__(self): pass


class Layer(nn.Module):
    def double(self):
        return Other()

    def forward(self):
        pass


class Plain:
    def to(self, device):
        pass


def never(module, arguments, output): pass


Layer().double()()
Plain().to("cuda")
hooked = nn.Sequential(nn.Identity())
hooked.register_forward_hook(never)
other = nn.Sequential(nn.Identity())
other(1)
