import torch
from torch import nn


class Placed(nn.Module):
    def _apply(self, fn, recurse=True):
        self.place()
        return super()._apply(fn)

    def place(self): ...

    def forward(self, x): ...


class Switched(nn.Module):
    def train(self, mode=True):
        self.switch()
        return super().train(mode)

    def switch(self): ...

    def forward(self, x): ...


class Plain(nn.Module):
    def forward(self, x): ...


class Other(Placed):
    def forward(self, x): ...


class Replaced(nn.Module):
    def _apply(self, fn, recurse=True):
        return Plain()

    def forward(self, x): ...


Placed().to("cuda")(1)
Other().half().requires_grad_()(1)
Switched().eval()(1)
Switched().cuda()
Plain().cuda().eval()(1)
Placed().eval()
Replaced().bfloat16()(1)
