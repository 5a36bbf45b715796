from dataclasses import dataclass
from typing import Optional

import torch

import methods


@dataclass
class Config:
    by_override: Optional[float] = None
    by_hand: Optional[float] = None
    by_module: Optional[float] = None
    by_anyone: Optional[float] = None
    by_many: Optional[float] = None
    by_another: Optional[float] = None
    by_alias: Optional[float] = None
    by_nested: Optional[float] = None
    by_each: Optional[float] = None
    by_dunder: Optional[float] = None


class Layer(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.by_override = None


class Runner:
    def __init__(self, config):
        self.config = config

    def run(self):
        if self.config.by_override is not None:
            override()
        if self.config.by_hand is not None:
            hand()
        if self.config.by_module is not None:
            module()
        if self.config.by_anyone is not None:
            anyone()
        if self.config.by_many is not None:
            many()
        if self.config.by_another is not None:
            another()
        if self.config.by_alias is not None:
            alias()
        if self.config.by_nested is not None:
            nested()
        if self.config.by_each is not None:
            each()
        if self.config.by_dunder is not None:
            dunder()


def override(): pass
def hand(): pass
def module(): pass
def anyone(): pass
def many(): pass
def another(): pass
def alias(): pass
def nested(): pass
def each(): pass
def dunder(): pass
def layer(): pass


Runner(Config()).run()
if Layer().by_override is not None:
    layer()
