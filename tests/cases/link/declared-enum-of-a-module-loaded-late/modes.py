from enum import Enum


class Mode(Enum):
    DECODE = 1

    def run(self):
        pass
