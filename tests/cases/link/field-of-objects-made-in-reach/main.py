import dataclasses
import functools
import json

from transformers import PretrainedConfig

unknown = json.load(open("x"))


def silu():
    pass


def gelu():
    pass


@dataclasses.dataclass
class Known:
    act: str = "silu"
    more: int = 0


def run_known(config):
    if config.act == "silu":
        silu()
    else:
        gelu()


run_known(Known())
run_known(Known(more=unknown))


@dataclasses.dataclass
class FromDict:
    act: str = "silu"


def run_from_dict(config):
    if config.act == "silu":
        silu()
    else:
        gelu()


run_from_dict(FromDict(**unknown))


@dataclasses.dataclass
class SetByName:
    act: str = "silu"


def run_set_by_name(config):
    if config.act == "silu":
        silu()
    else:
        gelu()


by_name = SetByName()
for key, value in unknown.items():
    setattr(by_name, key, value)
run_set_by_name(by_name)


@dataclasses.dataclass
class Updated:
    act: str = "silu"


def run_updated(config):
    if config.act == "silu":
        silu()
    else:
        gelu()


updated = Updated()
updated.__dict__.update(unknown)
run_updated(updated)


@dataclasses.dataclass
class Replaced:
    act: str = "silu"


def run_replaced(config):
    if config.act == "silu":
        silu()
    else:
        gelu()


run_replaced(dataclasses.replace(Replaced(), **unknown))


@dataclasses.dataclass
class Partial:
    act: str = "silu"


def run_partial(config):
    if config.act == "silu":
        silu()
    else:
        gelu()


run_partial(functools.partial(Partial, **unknown)())


class Above:
    act: str = "silu"


class Below(Above):
    pass


def run_below(config):
    if config.act == "silu":
        silu()
    else:
        gelu()


for key, value in unknown.items():
    setattr(Above, key, value)
run_below(Below())


class OfLibrary(PretrainedConfig):
    act: str = "silu"


def run_of_library(config):
    if config.act == "silu":
        silu()
    else:
        gelu()


run_of_library(OfLibrary(act="gelu"))


class Caught(Exception):
    act: str = "silu"

    def __init__(self, act):
        self.act = act


def run_caught(error):
    if error.act == "silu":
        silu()
    else:
        gelu()


try:
    raise Caught("gelu")
except Caught as error:
    run_caught(error)


@dataclasses.dataclass
class Entered:
    act: str = "silu"

    def run(self):
        if self.act == "silu":
            silu()
        else:
            gelu()


entered = Entered("gelu")
