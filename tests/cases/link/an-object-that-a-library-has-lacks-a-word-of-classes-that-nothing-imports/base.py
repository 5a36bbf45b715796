import torch.nn as nn


def split(): ...
def plain(): ...


class Handed(nn.Module):
    def forward(self):
        split() if getattr(self, "is_own", False) else plain()
        split() if hasattr(self, "is_own") else plain()


class Given(nn.Module):
    def forward(self):
        split() if getattr(self, "is_given", False) else plain()


class Keyed(nn.Module):
    def forward(self):
        split() if hasattr(self, "is_keyed") else plain()


class Built(nn.Module):
    def forward(self):
        split() if hasattr(self, "is_built") else plain()


class Marked(nn.Module):
    def forward(self):
        split() if getattr(self, "is_marked", False) else plain()


class Seen(nn.Module):
    def forward(self):
        split() if getattr(self, "is_seen", False) else plain()


class Bound(nn.Module):
    def forward(self):
        split() if getattr(self, "is_bound", False) else plain()


class Imported(nn.Module):
    def forward(self):
        split() if getattr(self, "is_imported", False) else plain()


class Variable(nn.Module):
    def forward(self):
        split() if getattr(self, "is_variable", False) else plain()
