from torch import nn


class Plain(nn.Module):
    def forward(self, x):
        return x


class Wide(nn.Module):
    def forward(self, x):
        return x + x


class Thin(nn.Module):
    def forward(self, x):
        return x - x


class Thick(nn.Module):
    def forward(self, x):
        return x * x


def make():
    return Plain()


def pick():
    return Thin()
