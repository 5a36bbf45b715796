from registry import EARLY, TWIN, Body, Registry, find_late, find_popped

NAME = ""


def run():
    Registry.get(NAME)()
    EARLY()
    find_late(NAME)()
    find_popped(NAME)()
    TWIN.get(NAME)()
    Body.found()
