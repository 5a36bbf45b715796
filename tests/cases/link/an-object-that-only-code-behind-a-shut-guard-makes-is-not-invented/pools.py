from abc import ABC, abstractmethod

REGISTERED = []


def register(pool_class):
    REGISTERED.append(pool_class)
    return pool_class


class Pool(ABC):
    @abstractmethod
    def store(self):
        pass


class Shut(Pool):
    def store(self):
        pass


class Below(Shut):
    def store(self):
        pass


class ByFunction(Pool):
    def store(self):
        pass


class ByMethod(Pool):
    def store(self):
        pass


class OpenedLate(Pool):
    def store(self):
        pass


class Elsewhere(Pool):
    def store(self):
        pass


class ByText(Pool):
    def store(self):
        pass


class Renamed(Pool):
    def store(self):
        pass


class CalledElsewhere(Pool):
    def store(self):
        pass


@register
class Registered(Pool):
    def store(self):
        pass


class MadeByItself(Pool):
    @classmethod
    def create(cls):
        return cls()

    def store(self):
        pass


class Parent(Pool):
    def store(self):
        pass


class Child(Parent):
    pass


class Assigned(Pool):
    def store(self):
        pass


class Parsed(Pool):
    def store(self):
        pass


class Undecided(Pool):
    def store(self):
        pass


class PutTogether(Pool):
    def store(self):
        pass


class InALoop(Pool):
    def store(self):
        pass


class ByCallback(Pool):
    def store(self):
        pass


class OfTheMain(Pool):
    def store(self):
        pass


class Lone:
    pass


class LoneElsewhere:
    pass
