import enum
from lib2 import Base2, Mid
def target(): pass
class Worker(Mid):
    def go(self): target()
class Color(enum.Enum):
    RED = 1
