from abc import ABC, abstractmethod


class Pool(ABC):
    @abstractmethod
    def store(self):
        pass


class Plain(Pool):
    def store(self):
        pass


class Aliased(Pool):
    def store(self):
        pass


class Passed(Pool):
    def store(self):
        pass


class Viewed(Pool):
    def store(self):
        pass


class Opened(Pool):
    def store(self):
        pass


class Starred(Pool):
    def store(self):
        pass


class Imported(Pool):
    def store(self):
        pass


class Loaded(Pool):
    def store(self):
        pass


class Shown(Pool):
    def store(self):
        pass


class Listed(Pool):
    def store(self):
        pass
