def exported():
    pass


def lazy():
    pass


def starred():
    pass


def _private():
    pass
