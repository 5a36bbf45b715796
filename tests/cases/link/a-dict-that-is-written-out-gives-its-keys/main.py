"""A dict that a local names and nothing else holds has the keys that are written; others may have lost theirs."""
WIDTH = 0


def given(): pass
def default(): pass


def display(flag=False):
    given() if flag else default()


def filled(flag=False):
    given() if flag else default()


def direct(flag=False):
    given() if flag else default()


def maybe(flag=False):
    given() if flag else default()


def popped(flag=False):
    given() if flag else default()


def aliased(flag=False):
    given() if flag else default()


def lent(flag=False):
    given() if flag else default()


def rebound(flag=False):
    given() if flag else default()


def deleted(flag=False):
    given() if flag else default()


def by_name(flag=False):
    given() if flag else default()


def take(keywords):
    keywords.pop("flag")


def run():
    first = {"flag": True}
    display(**first)
    second = dict(flag=True)
    second.update(other=1) if WIDTH == 1 else None
    filled(**second)
    direct(**{"flag": True})
    third = {}
    if WIDTH:
        third["flag"] = True
    maybe(**third)
    fourth = {"flag": True}
    fourth.pop("flag")
    popped(**fourth)
    fifth = {"flag": True}
    other = fifth
    del other["flag"]
    aliased(**fifth)
    sixth = {"flag": True}
    take(sixth)
    lent(**sixth)
    seventh = {"flag": True}
    if WIDTH:
        seventh = {}
    rebound(**seventh)
    eighth = {"flag": True}
    del [eighth["flag"]]
    deleted(**eighth)


def run_by_name():
    keywords = {"flag": True}
    vars()["keywords"].pop("flag")
    by_name(**keywords)


run()
run_by_name()
