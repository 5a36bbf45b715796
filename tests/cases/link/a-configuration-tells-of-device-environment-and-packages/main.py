import importlib.util
import os

import torch

try:
    import fast_kernels
except ImportError:
    fast_kernels = None


class Field:
    def __init__(self, default):
        self.default = default

    def __set_name__(self, owner, name):
        self.name = name

    def get(self):
        value = os.getenv(self.name)
        return self.default if value is None else value.lower() in ("1", "true")


class Envs:
    USE_JIT = Field(False)
    USE_AOT = Field(False)


def is_on(name, default="0"):
    return os.getenv(name, default) == "1"


def version():
    return tuple(map(int, torch.version.cuda.split(".")[:2]))


def step():
    major, minor = torch.cuda.get_device_capability()
    if 90 <= major * 10 + minor < 100:
        hopper()
    if torch.cuda.get_device_capability() >= (10, 0):
        blackwell()
    if version() >= (12, 8):
        recent()
    if Envs.USE_JIT.get():
        jit()
    if Envs.USE_AOT.get():
        aot()
    if is_on("FUSE"):
        fuse()
    if is_on("SPLIT"):
        split()
    if fast_kernels is not None:
        fast()
    if importlib.util.find_spec("slow_kernels") is not None:
        slow()


def hopper(): ...
def blackwell(): ...
def recent(): ...
def jit(): ...
def aot(): ...
def fuse(): ...
def split(): ...
def fast(): ...
def slow(): ...


step()
