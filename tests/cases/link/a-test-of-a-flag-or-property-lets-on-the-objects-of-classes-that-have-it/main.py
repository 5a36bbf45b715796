import sys


def kernel():
    pass


class Part:
    def run(self):
        kernel()


class Slow(Part):
    def __init__(self):
        self.is_fast = False
        self.table = None

    @property
    def fast(self):
        return self.table is not None


class Fast(Part):
    is_fast = True

    @property
    def fast(self):
        return self.is_fast


class Below(Slow):
    @property
    def fast(self):
        return True


class Mixed(Part):
    def __init__(self, is_fast):
        self.is_fast = is_fast

    @property
    def fast(self):
        return self.is_fast


class Lazy(Part):
    def __init__(self):
        if len(sys.argv) > 9:
            self.is_fast = False

    def __getattr__(self, name):
        return name == "is_fast" or name == "fast"


class Told(Part):
    def __init__(self):
        self.is_fast = False

    @property
    def fast(self):
        return len(sys.argv) > 0


class Stored(Part):
    def __init__(self):
        self.is_fast = False

    @property
    def fast(self):
        return self.is_fast


class Asked:
    """Says by a descriptor what reading it gives."""

    def __get__(self, part, owner):
        return True


class Described(Part):
    is_fast = Asked()
    fast = Asked()


class Unmade(Part):
    """Nothing in reach makes one by a call: what __init__ stores is not known."""

    def __init__(self, is_fast):
        self.is_fast = is_fast

    def close(self):
        self.is_fast = False


def of_flag(part):
    if part.is_fast:
        part.run()


def of_property(part):
    if part.fast:
        part.run()


def of_negation(part):
    if not part.fast:
        return
    part.run()


def of_both(part):
    if part is not None and part.fast:
        part.run()


def serve(part):
    of_flag(part)
    of_property(part)
    of_negation(part)
    of_both(part)


def given(part: Unmade):
    of_unmade(part)


def of_unmade(part):
    part.close()
    if part.is_fast:
        part.run()


class Late(Part):
    """Nothing makes one, but its property says no for any."""

    @property
    def fast(self):
        return False


class Fallback:
    late: Late

    def use(self):
        of_late(self.late)


def of_late(late):
    if late.fast:
        late.run()


stored = Stored()
setattr(stored, sys.argv[0] and "is_fast", True)
for each in (Slow(), Fast(), Below(), Mixed(False), Mixed(True), Lazy(), Told(), stored, Described()):
    serve(each)
made = Unmade.__new__(Unmade) if len(sys.argv) > 9 else None
if made is not None:
    given(eval("made"))
if len(sys.argv) > 9:
    Fallback().use()
