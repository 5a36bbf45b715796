"""What a module puts together of tables that it writes out is known as they are; what a function adds to a list is not."""
import outside

SMALL = ("thin", "flat")
ALL = ("wide",) + SMALL
NAMES = [] + outside.names()
GROWN = ["thin"] + ["flat"]


def grow():
    GROWN.append("deep")


def wide():
    pass


def deep():
    pass


def known():
    pass


def run(name):
    if any(name == one for one in ALL):
        wide()
    if name in NAMES:
        known()
    if name in GROWN:
        deep()


grow()
run("deep")
