import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from modes import Mode


class Box:
    mode: Mode

    def __init__(self, mode):
        self.mode = mode

    def use(self):
        self.mode.run()


Box(True).use()
Box(json.loads("1")).use()
