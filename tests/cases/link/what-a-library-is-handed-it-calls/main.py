import argparse
import contextlib
import functools
import json
import re

PATTERN = re.compile("a")


def never(*args): ...
def upper(match): return match.group()
def lower(match): return match.group()
def encode(value): return str(value)
def pairs(items): return dict(items)
def order(left, right): return left - right
def build(arguments): ...
def clean(arguments): ...
def other(): ...


class Source:
    def close(self): ...


def texts():
    re.sub("a", upper, "aa")
    PATTERN.sub(lower, "aa")
    PATTERN.sub("b", str(never))


def values():
    json.dumps({"a": object()}, default=encode)
    json.loads("{}", object_pairs_hook=pairs)
    sorted([2, 1], key=functools.cmp_to_key(order))


def closed():
    with contextlib.closing(Source()):
        pass


def command(arguments):
    parser = argparse.ArgumentParser()
    commands = parser.add_subparsers(dest="command")
    build_parser = commands.add_parser("build")
    build_parser.set_defaults(run=build)
    clean_parser = commands.add_parser("clean")
    clean_parser.set_defaults(run=clean, never=never)
    parsed = parser.parse_args(arguments)
    parsed.run(parsed)


texts()
values()
closed()
command(["build"])
command(["clean"])
