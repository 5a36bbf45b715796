from shared import *


def second():
    return 2


globals()["first"]()
first()
second()
globals()["second"]()
