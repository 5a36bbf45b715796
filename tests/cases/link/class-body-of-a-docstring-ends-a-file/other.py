from typing import NamedTuple


class Pair(NamedTuple):
    ...
