"""A global that functions store is open to anything, unless what they store is theirs to make."""


def plain():
    pass


class Local:
    def run(self):
        pass


class Remote:
    def run(self):
        pass


_lazy = None
_chosen = None
_later = None


def lazy():
    global _lazy
    if _lazy is None:
        _lazy = Local()  # the same whoever calls
    return _lazy


def choose(what):
    global _chosen
    _chosen = what  # the caller decides


def set_later():
    global _later
    _later = Local()  # in no reach


choose(Local())
lazy().run()
if isinstance(_lazy, Remote):
    plain()  # never: only what lazy stored is there
if isinstance(_chosen, Remote):
    plain()
if _later is not None:
    plain()
