from abc import ABC, abstractmethod


class Pool(ABC):
    @abstractmethod
    def store(self):
        pass


class Registered(Pool):
    def store(self):
        pass


class Late(Pool):
    def store(self):
        pass


class InDisplay(Pool):
    def store(self):
        pass


class FromHere(Pool):
    def store(self):
        pass


class Returned(Pool):
    def store(self):
        pass


class Called(Pool):
    def store(self):
        pass


class HandedOn(Pool):
    def store(self):
        pass


class Hidden(Pool):
    def store(self):
        pass


class Patched(Pool):
    def store(self):
        pass


class Shown(Pool):
    def store(self):
        pass


class Aliased(Pool):
    def store(self):
        pass


class Rebound(Pool):
    def store(self):
        pass


class SetElsewhere(Pool):
    def store(self):
        pass


class Chained(Pool):
    def store(self):
        pass


class InOtherDict(Pool):
    def store(self):
        pass


class Starred(Pool):
    def store(self):
        pass
