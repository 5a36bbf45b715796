import functools

import torch.nn as nn


def traced(function):
    @functools.wraps(function)
    def wrapper(self, **keywords):
        keywords.pop("logits")
        return function(self, **keywords)

    return wrapper


class Plain(nn.Module):
    def forward(self, x, logits):
        return x


class Dispatched(nn.Module):
    def forward(self, x, ids):
        return x


class Open(nn.Module):
    def forward(self, x, **more):
        return x


class Traced(nn.Module):
    @traced
    def forward(self, x):
        return x


class Called(nn.Module):
    def __call__(self, **keywords):
        keywords.pop("logits")
        return super().__call__(**keywords)

    def forward(self, x):
        return x


class Stored(nn.Module):
    def __init__(self):
        super().__init__()
        self.forward = self.take

    def forward(self, x):
        return x

    def take(self, x, logits):
        return x


LAYERS = {"plain": Plain(), "dispatched": Dispatched(), "open": Open(), "traced": Traced(), "called": Called(),
          "stored": Stored()}


def run_logits(layer):
    layer(x=1, logits=2)
    after()  # not after what raises


def run_ids(layer):
    layer(x=1, ids=2)


def run_open(layer):
    layer(1, **input())
    layer(1, 2)


def after():
    pass


run_logits(LAYERS[input()])
run_ids(LAYERS[input()])
run_open(LAYERS[input()])
