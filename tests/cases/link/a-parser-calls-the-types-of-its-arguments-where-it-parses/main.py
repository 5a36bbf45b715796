import argparse


class Size:
    def __init__(self, text): ...
    def use(self): ...


class Point:
    def move(self): ...


class Store(argparse.Action):
    def __init__(self, *args, **keywords):
        super().__init__(*args, **keywords)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


def whole(text): return int(text)
def point(text): return Point()
def of_command(text): ...
def of_other(text): ...
def never(text): ...


def add(parser):
    group = parser.add_argument_group("sizes")
    group.add_argument("-s", "--first-size", type=Size)
    either = group.add_mutually_exclusive_group()
    either.add_argument("--at", type=point, dest="place")


def first(arguments):
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=whole, help=never, default=1)
    parser.add_argument("--kept", action=Store)
    parser.add_argument("name", type=str)
    add(parser)
    commands = parser.add_subparsers()
    commands.add_parser("build").add_argument("--kind", type=of_command)
    parsed = parser.parse_args(arguments)
    parsed.first_size.use()
    parsed.place.move()
    parsed.name.use()


def second(arguments):
    parser = argparse.ArgumentParser()
    parser.add_argument("--place", type=of_other)
    parsed, rest = parser.parse_known_args(arguments)
    parsed.place.move()
    parsed.first_size.use()


def third():
    parser = argparse.ArgumentParser()
    parser.add_argument("--idle", type=never)


first(["--count", "1"])
second([])
third()
