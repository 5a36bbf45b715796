import json
from dataclasses import dataclass

import torch


def name(text):
    return json.loads(json.dumps(text))


class Plain:
    flag = False

    def run(self):
        if self.flag:
            by_setattr()


class Made:
    def __init__(self):
        self.flag = False


class Vars(Made):
    def run(self):
        if self.flag:
            by_vars()


class Dict(Made):
    def run(self):
        if self.flag:
            by_dict()


class Update(Made):
    def run(self):
        if self.flag:
            by_update()


class Keywords(Made):
    def __init__(self, **keywords):
        super().__init__()
        for key, value in keywords.items():
            setattr(self, key, value)

    def run(self):
        if self.flag:
            by_keywords()


@dataclass
class Record:
    flag: bool = False

    def run(self):
        if self.flag:
            by_record()


class OfClass(Made):
    hook = None

    def run(self):
        if self.hook is not None:
            by_class()


class Hooked(Made):
    def __setattr__(self, key, value):
        by_hook()


class Property:
    @property
    def flag(self):
        return None

    @flag.setter
    def flag(self, value):
        by_setter()


class Copy:
    def __init__(self, other):
        self.mode = None
        self.other = None
        self.__dict__.update(other.__dict__)

    def run(self):
        if self.mode is not None:
            by_copy()
        if self.other is not None:
            lost_copy()


class Source:
    def __init__(self):
        self.mode = 1


class Described:
    def __set__(self, owner, value):
        by_descriptor()


class Owner:
    flag = Described()


class Given(Made):
    def run(self):
        if self.flag:
            by_given_dict()


class Merged(Made):
    def run(self):
        if self.flag:
            by_merge()


class Comprehended:
    """The name of a comprehension is its own."""

    z_x = False

    def run(self):
        k = "a"
        [setattr(self, k + name("_x"), True) for k in ["z"]]
        if self.z_x:
            by_comprehension()


class Private:
    def __init__(self):
        self.__flag = False

    def run(self):
        if self.__flag:
            by_private()


class Shaped:
    def __init__(self):
        self.a_scale = self.a_bias = self.b_scale = False

    def run(self):
        if self.a_scale:
            by_shape()
        if self.a_bias:
            lost_tail()
        if self.b_scale:
            lost_head()


class Listed:
    def __init__(self):
        self.a_size = self.b_size = self.c_size = False
        self.parts = {"a": 1, "b": 2}
        for part, size in self.parts.items():
            setattr(self, f"{part}_{name('size')}", size)

    def run(self):
        if self.a_size:
            by_key()
        if self.c_size:
            lost_key()


class Layer(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.fuses = False
        self.register_buffer(name("scale"), torch.zeros(1))

    def run(self):
        if self.fuses:
            lost_registered()
        if hasattr(self, "scale"):
            by_register()


class Other:
    def __init__(self):
        self.flag = False

    def run(self):
        if self.flag:
            lost_other()


def by_class(): print("by_class")
def by_comprehension(): print("by_comprehension")
def by_private(): print("by_private")
def by_descriptor(): print("by_descriptor")
def by_given_dict(): print("by_given_dict")
def by_locals(): print("by_locals")
def by_merge(): print("by_merge")
def by_copy(): print("by_copy")
def by_dict(): print("by_dict")
def by_globals(): print("by_globals")
def by_hook(): print("by_hook")
def by_key(): print("by_key")
def by_keywords(): print("by_keywords")
def by_record(): print("by_record")
def by_register(): print("by_register")
def by_setattr(): print("by_setattr")
def by_setter(): print("by_setter")
def by_shape(): print("by_shape")
def by_update(): print("by_update")
def by_vars(): print("by_vars")
def lost_copy(): print("lost_copy")
def lost_head(): print("lost_head")
def lost_key(): print("lost_key")
def lost_other(): print("lost_other")
def lost_registered(): print("lost_registered")
def lost_tail(): print("lost_tail")


ON = False
UP = False
made = Plain()
setattr(made, name("flag"), True)
made.run()
of_vars = Vars()
vars(of_vars)[name("flag")] = True
of_vars.run()
of_dict = Dict()
of_dict.__dict__[name("flag")] = True
of_dict.run()
updated = Update()
updated.__dict__.update({name("flag"): True})
updated.run()
Keywords(**{name("flag"): True}).run()
record = Record()
setattr(record, name("flag"), True)
record.run()
setattr(OfClass, name("hook"), 1)
OfClass().run()
setattr(Hooked(), name("flag"), True)
setattr(Property(), name("flag"), True)
Copy(Source()).run()
shaped = Shaped()
setattr(shaped, f"a_{name('')}" + "scale", True)
shaped.run()
Listed().run()
Layer().run()
Other().run()
setattr(Owner(), name("flag"), 1)
given = Given()
given.__dict__ = {name("flag"): True}
given.run()
merged = Merged()
names = vars(merged)
names |= {name("flag"): True}
merged.run()
globals()[name("ON")] = True
if ON:
    by_globals()
locals()[name("UP")] = True
if UP:
    by_locals()
Comprehended().run()
private = Private()
setattr(private, name("_Private__flag"), True)
private.run()
