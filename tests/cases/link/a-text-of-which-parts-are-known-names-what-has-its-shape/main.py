import os

import elsewhere
import kernels


class Base:
    def forward_native(self): ...
    def backward_native(self): ...


class Op(Base):
    @property
    def forward_lazily(self):
        return kernels.lazy

    def forward_cuda(self): ...
    def enter(self): ...
    def forward_cuda_of_others(self): ...

    def by_start(self, platform):
        return getattr(self, f"forward_{platform}")()

    def by_end(self, way):
        name = way + "_native"
        return getattr(type(self), name)(self)

    def by_default(self, platform):
        call = getattr(self, "enter" + platform, None) or kernels.default
        return call()

    def by_known_or_not(self, platform):
        return getattr(self, f"forward_cuda{platform}")()

    def by_nothing(self, name):
        return getattr(self, f"{name}")()


class Other:
    def forward_cuda(self): ...


def of_module(name):
    return getattr(kernels, f"run_{name}_fp8")()


unknown = os.environ["WAY"]
op = Op()
op.by_start(unknown)
op.by_end(unknown)
op.by_default(unknown)
op.by_known_or_not("")
op.by_known_or_not(unknown)
op.by_nothing(unknown)
of_module(unknown)
getattr(elsewhere.thing(), f"forward_{unknown}")()
