from enum import Enum

import layouts


class Layout(Enum):
    ROWS = 1
    SWIZZLED = 2


def give(target):
    layouts.set_layout(target)
