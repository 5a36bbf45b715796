"""Objects that are no dicts behind "**": Python asks for their keys(), and for the item of each."""
import outside


def first():
    pass


def second():
    pass


def never():
    pass


class Named:
    def keys(self):
        return ["function"]

    def __getitem__(self, key):
        return first


class Unnamed:
    def __init__(self, names):
        self.names = names

    def keys(self):
        return self.names

    def __getitem__(self, key):
        return second


class Half:
    def __getitem__(self, key):  # no keys(): Python raises a TypeError
        return never


def run(function):
    function()


def run_any(**functions):
    for function in functions.values():
        function()


def run_half(function=first):
    function()


def display():
    made = {**Named(), "other": second}
    made["function"]()
    merged = {}
    merged.update(Named())
    merged["function"]()
    dict(Named())["function"]()


run(**Named())
run(**Unnamed(outside.names()))  # under which names is not known
run_any(**Named())
display()
try:
    run_half(**Half())
except TypeError:
    pass
