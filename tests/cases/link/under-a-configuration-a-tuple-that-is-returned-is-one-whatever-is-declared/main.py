"""An annotation changes no value: pair gives a tuple, though it is declared to give a tensor. What is handed on may be
anything that is declared."""

import torch

given = 0


def none_path():
    pass


def other_path():
    pass


def handed_on_path():
    pass


def pair(x) -> torch.Tensor:
    return x, None


def handed_on(x) -> torch.Tensor:
    both = x, None
    return both


def run(x):
    first, second = pair(x)
    if second is None:
        none_path()
    else:
        other_path()
    third, fourth = handed_on(x)
    if fourth is not None:
        handed_on_path()
