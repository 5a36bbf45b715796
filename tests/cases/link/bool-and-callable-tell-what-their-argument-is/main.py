"""bool(x) is what a test of x comes to, callable(x) whether it can be called: functions named no_… are not called."""
import os


class Sized:
    def __init__(self, count):
        self.count = count

    def __len__(self):
        return self.count


class Runs:
    def __call__(self):
        pass


class Plain:
    pass


class Layer:
    def __init__(self, cap=None):
        self.cap = cap
        self.late = None

    def can_fuse(self, wide):
        return wide and bool(self.cap) and self.cap > 1


def no_fused(): pass
def no_second(): pass
def no_plain(): pass
def no_class(): pass
def unfused(): pass
def later(): pass
def empty(): pass
def full(): pass
def told(): pass
def untold(): pass
def own(): pass
def nothing(): pass
def spread(): pass
def runs(): pass
def outside(): pass


def fuse(layer, wide):
    if layer.can_fuse(wide):
        no_fused()
    else:
        unfused()
    return no_second() if bool(layer.cap) else None


def arrives(layer):
    if bool(layer.late):  # stored below, after this has run
        later()
    layer.late = Plain()


def asked(sized, text):
    if bool(sized):  # runs __len__
        full()
    else:
        empty()
    if bool(text):
        told()
    else:
        untold()
    if not bool(Plain()):
        no_plain()
    if bool():
        nothing()
    if bool(*text[:1]):
        spread()


def shadowed(bool):
    if bool(None):
        own()


def can_be_called(hook):
    if callable(None) or not callable(Plain):
        no_class()
    if callable(Runs()):
        runs()
    if callable(hook):
        outside()


layer = Layer()
fuse(layer, os.environ.get("WIDE"))
for _ in range(2):
    arrives(layer)
asked(Sized(2), os.environ.get("TEXT", "text"))
shadowed(lambda value: True)
can_be_called(getattr(os, "hook", None))
