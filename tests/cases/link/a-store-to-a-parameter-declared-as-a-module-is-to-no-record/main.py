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


def override(): pass
def hand(): pass
def module(): pass
def anyone(): pass
def many(): pass
def another(): pass
def layer(): pass


Runner(Config()).run()
if Layer().by_override is not None:
    layer()
