import torch.nn as nn
import library


def split(): ...
def plain(): ...
def old(): ...


class Plain(nn.Module):
    def forward(self):
        if getattr(self, "is_split", False):
            split()
        else:
            plain()
        if hasattr(self, "is_split"):
            old()


class Split(Plain):
    def __init__(self):
        super().__init__()
        self.is_split = True


class Foreign(nn.Module):
    def forward(self):
        split() if getattr(self, "is_marked", False) else plain()


class Marked(Foreign):
    def __init__(self):
        super().__init__()
        self.is_marked = True


def mark(module):
    module.is_marked = True


class Texts(nn.Module):
    def forward(self):
        split() if getattr(self, "is_text", False) else plain()


class BelowTexts(Texts):
    def __init__(self):
        super().__init__()
        self.is_text = True


@library.register
class Decorated(nn.Module):
    def forward(self):
        split() if getattr(self, "is_decorated", False) else plain()


class BelowDecorated(Decorated):
    def __init__(self):
        super().__init__()
        self.is_decorated = True


class Asked(nn.Module):
    def __getattr__(self, name):
        return library.find(self, name)

    def forward(self):
        split() if getattr(self, "is_asked", False) else plain()


class BelowAsked(Asked):
    def __init__(self):
        super().__init__()
        self.is_asked = True


class Outside(library.Module):
    def forward(self):
        split() if getattr(self, "is_outside", False) else plain()


class BelowOutside(Outside):
    def __init__(self):
        super().__init__()
        self.is_outside = True


class Library(nn.Module):
    def forward(self):
        split() if getattr(self, "is_compiled", False) else plain()


class Declared(nn.Module):
    def forward(self):
        split() if getattr(self, "is_declared", False) else plain()


class BelowDeclared(Declared):
    def __init__(self):
        super().__init__()
        self.is_declared = True


def serve(module: Declared):
    module.forward()


Plain().forward()
foreign = Foreign()
foreign.forward()
texts = Texts()
setattr(texts, library.name(), True)
texts.forward()
Decorated().forward()
Asked().forward()
Outside().forward()
Library().forward()
library.run(BelowDeclared())
serve(library.declared())
