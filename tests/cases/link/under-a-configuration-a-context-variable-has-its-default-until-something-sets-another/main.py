import contextvars
from contextvars import ContextVar
from outside import keep

quiet = ContextVar("quiet", default=False)
chosen = contextvars.ContextVar("chosen", default="plain")
current = ContextVar("current", default=None)
bare = ContextVar("bare")
kept = ContextVar("kept", default=False)
many = [ContextVar(name, default=False) for name in ("a", "b")]
keep(kept)


def never_run(value):
    quiet.set(value)
    current.set(value)


class scope:
    def __init__(self, value):
        self.value = value

    def __enter__(self):
        self.token = chosen.set(self.value)

    def __exit__(self, *details):
        chosen.reset(self.token)


def default():
    pass


def loud():
    pass


def plain():
    pass


def other():
    pass


def third():
    pass


def no_default():
    if quiet.get():
        loud()
    default()


def set_in_reach():
    name = chosen.get()
    if name == "plain":
        plain()
    elif name == "other":
        other()
    else:
        third()


def default_none():
    if current.get() is not None:
        loud()
    default()


def without_default():
    if bare.get():
        loud()
    default()


def given_by_the_call():
    if quiet.get(True):
        loud()
    default()


def handed_on():
    if kept.get():
        loud()
    default()


def made_many_times():
    if many[0].get():
        loud()
    default()


def asked_for_its_name():
    if quiet.name:
        loud()
    default()


def run():
    no_default()
    with scope("other"):
        set_in_reach()
    default_none()
    without_default()
    given_by_the_call()
    handed_on()
    made_many_times()
    asked_for_its_name()
