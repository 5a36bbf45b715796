import contextvars
import threading
from contextvars import ContextVar


class Context:
    def run(self): pass
    def extend(self): pass


class Local:
    def run(self): pass


current: ContextVar = ContextVar("current")
other = contextvars.ContextVar("other", default=None)
local = threading.local()


def serve(context):
    token = current.set(context)
    try:
        step()
    finally:
        current.reset(token)


def step():
    current.get().run()


def get():
    if not hasattr(local, "kept"):
        local.kept = Local()
    return local.kept


def launch(value): pass
def is_none(): pass
def is_set(): pass


serve(Context())
other.set(Context())
if other.get() is None:
    is_none()
else:
    is_set()
    other.get().extend()
get().run()
launch(local.set_by_others)
