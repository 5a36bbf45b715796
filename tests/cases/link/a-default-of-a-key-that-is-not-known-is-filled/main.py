import json
from collections import defaultdict


def never(): ...
def first(): ...
def second(): ...


class Bus:
    def __init__(self):
        self.handlers = defaultdict(list)
        self.named = defaultdict(dict)

    def on(self, event, handler):
        self.handlers[str(event)].append(handler)

    def name(self, event, handler):
        self.named[str(event)]["only"] = handler

    def emit(self, event):
        for handler in self.handlers[str(event)]:
            handler()

    def call(self, event):
        self.named[str(event)]["only"]()


def read(text):
    table = defaultdict(lambda: [never])
    for handler in list(table)[:0]:
        handler()
    plain = {}
    try:
        plain[json.loads(text)].append(first)
    except KeyError:
        pass
    for handler in plain.values():
        handler()


def known():
    table = defaultdict(list)
    table["one"].append(first)
    table["two"].append(second)
    for handler in table["one"]:
        handler()


bus = Bus()
bus.on(1, first)
bus.name(1, second)
bus.emit(1)
bus.call(1)
read("1")
known()
