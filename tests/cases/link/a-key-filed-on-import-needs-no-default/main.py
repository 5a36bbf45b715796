from registry import EARLY, EARLY_WRAPPED, TWIN, Body, Registry, find_late, find_popped

NAME = ""


def run():
    Registry.get(NAME)()
    EARLY()
    EARLY_WRAPPED()
    find_late(NAME)()
    find_popped(NAME)()
    TWIN.get(NAME)()
    Body.found()
