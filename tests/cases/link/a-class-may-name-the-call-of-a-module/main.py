import torch
from torch import nn


class Model(nn.Module):
    __call__ = nn.Module.__call__

    def forward(self, x):
        return x


class Other:
    __call__ = torch.relu

    def forward(self, x):
        return x


Model()(1)
Other()(1)
