import json
import pickle


class Value:
    def text(self): ...
    def __getstate__(self): ...


class Plain(json.JSONEncoder):
    def default(self, o): return o.text()


class Made(json.JSONEncoder):
    def default(self, o): return super().default(o)


class Idle(json.JSONEncoder):
    def default(self, o): ...


class Reader(json.JSONDecoder):
    def __init__(self, **keywords): super().__init__(object_hook=hook)
    def decode(self, s): return super().decode(s)


def hook(pairs): ...
def number(text): return float(text)
def to_plain(value): ...
def never(value): ...


json.dumps({"a": Value()}, cls=Plain)
json.dumps([1], default=to_plain, indent=never)
Made().encode(Value())
Idle()
json.dumps(Idle)
json.loads("{}", cls=Reader, parse_float=number)
json.JSONEncoder(default=to_plain)
pickle.dumps(Value())
