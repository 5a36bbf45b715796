from dataclasses import dataclass

import msgspec


def keep(): ...


def late(): ...


class Record(msgspec.Struct, frozen=True):
    is_late: bool

    def run(self):
        late() if self.is_late else keep()


@dataclass(frozen=True)
class Data:
    is_late: bool

    def run(self):
        late() if self.is_late else keep()


@dataclass
class Open:
    is_late: bool

    def run(self):
        late() if self.is_late else keep()


class Below(Record):
    def run(self):
        late() if self.is_late else keep()


def called(frozen=False):
    return lambda cls: cls


@called(frozen=True)
@dataclass
class Named:
    is_late: bool

    def run(self):
        late() if self.is_late else keep()


class Base:
    def __init_subclass__(cls, frozen=False): ...


@dataclass
class Said(Base, frozen=True):
    is_late: bool

    def run(self):
        late() if self.is_late else keep()


@dataclass(frozen=True)
class Held:
    is_other: bool

    def run(self):
        late() if self.is_other else keep()


class Private(msgspec.Struct, frozen=True):
    _is_late: bool

    def run(self):
        late() if self._is_late else keep()


def load(model, config):
    model.is_late = config.is_late
    model._is_late = config.is_late
    Held.is_other = config.is_late


for _ in range(2):
    Record(False).run()
    Data(False).run()
    Open(False).run()
    Below(False).run()
    Named(False).run()
    Said(False).run()
    Held(False).run()
    Private(False).run()
