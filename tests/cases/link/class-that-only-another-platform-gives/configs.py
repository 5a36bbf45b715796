from abc import ABC, abstractmethod


class Config(ABC):
    @abstractmethod
    def apply(self):
        pass


class Plain(Config):
    def apply(self):
        pass


class Hip(Config):
    def apply(self):
        pass


class Aliased(Config):
    def apply(self):
        pass


class Elsewhere(Config):
    def apply(self):
        pass


class OfModule(Config):
    def apply(self):
        pass
