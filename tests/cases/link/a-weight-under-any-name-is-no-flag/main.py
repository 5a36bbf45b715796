import json

import torch


def name(text):
    return json.loads(json.dumps(text))


class Weight(torch.nn.Parameter):
    def __new__(cls, data):
        return super().__new__(cls, data=data)

    def load(self):
        by_method()


class Number(int):
    pass


class Layer(torch.nn.Module):
    def __init__(self, *names):
        super().__init__()
        self.gathers = False
        self.bias = None
        for text in names:
            weight = Weight(torch.zeros(8))
            setattr(self, name(text), weight)

    def later(self):
        self.scale = None

    def run(self):
        if self.gathers:
            lost_flag()
        if self.bias is not None:
            by_bias()
        self.weight.load()
        if self.scale is not None:
            by_scale()


class Counted(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.gathers = False
        number = Number(1)
        setattr(self, name("gathers"), number)

    def run(self):
        if self.gathers:
            by_number()


class Plain(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.gathers = False
        self.bias = None
        weight = torch.nn.Parameter(torch.zeros(8))
        setattr(self, name("bias"), weight)

    def run(self):
        if self.gathers:
            lost_plain_flag()
        if self.bias is not None:
            by_plain_bias()


def by_bias(): print("by_bias")
def by_method(): print("by_method")
def by_number(): print("by_number")
def by_plain_bias(): print("by_plain_bias")
def by_scale(): print("by_scale")
def lost_flag(): print("lost_flag")
def lost_plain_flag(): print("lost_plain_flag")


Layer("bias", "weight", "scale").run()
Counted().run()
Plain().run()
