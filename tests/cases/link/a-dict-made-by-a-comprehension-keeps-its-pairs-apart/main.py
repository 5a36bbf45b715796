import json


class Csv:
    name = "csv"
    def read(self): ...


class Json:
    name = "json"
    def read(self): ...


def fast(): ...
def slow(): ...


def traced(function):
    def wrapper():
        return function()
    return wrapper


READERS = {reader.name: reader for reader in (Csv, Json)}
TABLE = {"fast": fast, "slow": slow}
COPY = {key.upper(): function for key, function in TABLE.items() if function}
TRACED = {key: traced(function) for key, function in TABLE.items()}
PAIRS = {key: function for key, function in (("fast", fast), ("slow", slow))}
NESTED = {key + suffix: function for suffix in ("_a", "_b") for key, function in TABLE.items()}
OPEN = {json.loads(text): function for text, function in (('"fast"', fast), ('"slow"', slow))}


class Machine:
    def __init__(self):
        self.handlers = {name: getattr(self, "on_" + name) for name in ("start", "stop")}

    def on_start(self): ...
    def on_stop(self): ...

    def start(self):
        self.handlers["start"]()


def by_class():
    READERS["csv"]().read()


def made():
    return {reader.name: reader() for reader in [Csv, Json]}


def by_object():
    made()["json"].read()


def by_items():
    COPY["FAST"]()


def by_pairs():
    PAIRS["slow"]()


def by_wrapper():
    TRACED["fast"]()


def by_nested():
    NESTED["slow_b"]()


def by_any():
    OPEN["fast"]()


by_class()
by_object()
by_items()
by_pairs()
by_wrapper()
by_nested()
try:
    by_any()
except KeyError:
    pass
Machine().start()
