from pools import Starred
from tables import register_starred
from more import *


def make_starred():
    return Starred()


register_starred("starred", make_starred)
