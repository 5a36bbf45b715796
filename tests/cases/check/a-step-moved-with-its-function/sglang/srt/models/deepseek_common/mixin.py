class Mixin:
    def prepare(self, x):
        return self.up(x)
