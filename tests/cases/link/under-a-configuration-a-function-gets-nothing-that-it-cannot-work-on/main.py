"""What flows to a call is more than what comes there at one time."""
from typing import Optional

import torch

LIMIT = 0


def fast(): ...
def slow(): ...
def swizzled(): ...
def shaped(): ...
def none(): ...


class Out: ...


class Owed:
    def __init__(self, value):
        self.value = value


class Swizzled(Owed): ...


class Shaped:
    def __init__(self):
        self.shape = (2, 1)


class Box:
    def __init__(self, value):
        self.value = value

    def put(self, value):
        self.value = value

    def release(self):
        self.value = None


class Other:
    def __init__(self, value):
        self.value = value

    def put(self, value):
        self.value = value


def apply(x: torch.Tensor):
    if isinstance(x, Swizzled):
        swizzled()
        return Out()
    if x.shape[-1] == 7168:
        fast()
    else:
        slow()
    return Out()


def apply_alone(x: torch.Tensor):
    if isinstance(x, Swizzled):
        return Out()
    if x.shape[-1] == 7168:
        fast()
    else:
        slow()
    return Out()


def apply_asking(x: torch.Tensor):
    if isinstance(x, Swizzled):
        return Out()
    if isinstance(x, Owed):
        none()
    elif x.shape[-1] == 7168:
        fast()
    return Out()


def apply_trying(x: torch.Tensor):
    if isinstance(x, Swizzled):
        return Out()
    try:
        shape = x.shape
    except AttributeError:
        none()
        return Out()
    if shape[-1] == 7168:
        fast()
    return Out()


def apply_matching(x: torch.Tensor):
    if isinstance(x, Swizzled):
        return Out()
    match x:
        case None:
            none()
        case _:
            fast() if x.shape[-1] == 7168 else slow()
    return Out()


def apply_shaped(x: torch.Tensor):
    if isinstance(x, Swizzled):
        return Out()
    if x.shape[-1] == 1:
        shaped()
    else:
        fast()
    return Out()


def apply_optional(x: Optional[torch.Tensor]):
    if isinstance(x, Swizzled):
        return Out()
    if x is None:
        none()
    elif x.shape[-1] == 7168:
        fast()
    return Out()


def apply_default(x: torch.Tensor = None):
    if isinstance(x, Swizzled):
        return Out()
    if x is None:
        none()
    elif x.shape[-1] == 7168:
        fast()
    return Out()


def run():
    tensor = torch.empty((2, 7168))
    box = Box(tensor)
    box.release()
    apply(box.value)
    apply_optional(box.value)
    apply_default(box.value)
    apply_trying(box.value)
    apply_matching(box.value)
    owed = Box(tensor)
    owed.put(Owed(tensor))
    apply(owed.value)
    apply_asking(owed.value)
    owed.put(Swizzled(tensor))
    apply(owed.value)
    other = Other(tensor)
    other.put(Shaped())
    apply_shaped(other.value)
    apply_alone(Owed(tensor))
