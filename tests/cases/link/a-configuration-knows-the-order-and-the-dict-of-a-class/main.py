import os
import sys

from elsewhere import anything, Outside

NAMES = {"cuda": ("forward_cuda",), "hip": ("forward_hip", "forward_cuda")}


def native_gemm(): pass
def cuda_gemm(): pass
def other_gemm(): pass
def found_gemm(): pass
def missing_gemm(): pass


class Op(Outside):
    def defined(self, name):
        for klass in type(self).__mro__:
            if klass is Op:
                return None
            if name in klass.__dict__:
                return getattr(self, name)
        return None

    def chosen(self, key):
        names = NAMES.get(key)
        for name in names:
            method = self.defined(name)
            if method is not None:
                return method
        return None

    def run(self):
        method = self.chosen("cuda")
        return method() if method is not None else self.native()

    def forward_cuda(self):  # the search stops before it
        other_gemm()


class Native(Op):
    def native(self): native_gemm()


class Cuda(Native):
    def forward_cuda(self): cuda_gemm()
    def native(self): other_gemm()


class Below(Cuda):
    def native(self): missing_gemm()


class Anywhere(Native, anything()):
    def native(self): native_gemm()


class Meta(type):
    def mro(cls):
        return [cls, Cuda, Native, Op, object]


class Chosen(Native, metaclass=Meta):
    def native(self): native_gemm()


def told(): Native().run()
def overrides(): Cuda().run()
def inherits(): Below().run()
def base_not_known(): Anywhere().run()
def metaclass(): Chosen().run()


class Plain:
    def forward_cuda(self): pass
    if os.environ.get("X"):
        def forward_maybe(self): pass


class Patched: pass


class Deleted:
    def forward_cuda(self): pass


class Loosened: pass
class Elsewhere: pass


def decorate(cls):
    return cls


@decorate
class Decorated: pass


def has(): found_gemm() if "forward_cuda" in Plain.__dict__ else missing_gemm()
def lacks(): found_gemm() if "forward_hip" in vars(Plain) else missing_gemm()
def not_in(): found_gemm() if "forward_hip" not in Plain.__dict__ else missing_gemm()
def perhaps_bound(): found_gemm() if "forward_maybe" in Plain.__dict__ else missing_gemm()
def of_python(): found_gemm() if "__doc__" in Plain.__dict__ else missing_gemm()
def patched(): found_gemm() if "forward_npu" in Patched.__dict__ else missing_gemm()
def deleted(): found_gemm() if "forward_cuda" in Deleted.__dict__ else missing_gemm()
def loosened(): found_gemm() if "forward_cuda" in Loosened.__dict__ else missing_gemm()
def from_elsewhere(): found_gemm() if "forward_xpu" in Elsewhere.__dict__ else missing_gemm()
def decorated(): found_gemm() if "forward_hip" in Decorated.__dict__ else missing_gemm()
def made_name(): found_gemm() if "forward_" + sys.argv[1] in Plain.__dict__ else missing_gemm()
def of_object(): found_gemm() if "forward_cuda" in Plain().__dict__ else missing_gemm()


Patched.forward_npu = native_gemm
del Deleted.forward_cuda
setattr(Loosened, sys.argv[1], native_gemm)
for call in [told, overrides, inherits, base_not_known, metaclass, has, lacks, not_in, perhaps_bound, of_python,
             patched, deleted, loosened, from_elsewhere, decorated, made_name, of_object]:
    call()
