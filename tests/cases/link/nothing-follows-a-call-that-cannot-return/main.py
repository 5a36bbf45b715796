"""In a function that runs for one object, what stands behind a call that cannot come back does not run: the
function that it calls finds nothing and fails, or refuses the object."""

from typing import Protocol


class Record(Protocol):
    @property
    def name(self): ...


class Plain:
    @property
    def name(self):
        return "plain"


class Packed:
    @property
    def name(self):
        return "packed"


class Pool:
    table = {}

    @classmethod
    def register(cls, source, target, function):
        key = (source, target)
        cls.table[key] = function

    @classmethod
    def get(cls, source, target):
        key = (source, target)
        found = cls.table.get(key)
        assert found is not None
        return found

    @classmethod
    def find(cls, source, target):
        key = (source, target)
        return cls.table.get(key)


def prepare_plain(record: Plain):
    return record


Pool.register("plain", "core", prepare_plain)


def core():
    pass


def always():
    pass


def run(record: Record):
    prepare = Pool.get(record.name, "core")
    prepare(record)
    core()


def run_refused(record: Record):
    prepare_plain(record)
    core()


def run_always(record: Record):
    prepare = Pool.find(record.name, "core")
    if prepare is not None:
        prepare(record)
    always()


def start(flag):
    record = Plain() if flag else Packed()
    run(record)
    run_refused(record)
    run_always(record)


start(input())
