from dataclasses import dataclass, replace


def enter():
    pass


def leave():
    pass


@dataclass
class Path:
    entry: object
    exit: object


path = replace(Path(enter, None), exit=leave)
path.entry()
path.exit()
