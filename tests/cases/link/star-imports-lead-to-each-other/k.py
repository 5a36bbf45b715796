from a import *
from a import *


def last():
    pass
