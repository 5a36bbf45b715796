from sgl_kernel import gate_rows
from torch import nn


class Gate(nn.Module):
    def __init__(self):
        super().__init__()
        self.inner = nn.Linear(8, 8)

    def forward(self, x):
        return gate_rows(self.inner(x))


class Wrapped(nn.Linear):
    def forward(self, x):
        return super().forward(x)
