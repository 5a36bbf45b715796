def never(): ...
def runs(): ...
def fast(): ...
def slow(): ...
def default(): ...


TABLE = {"fast": fast, "slow": slow}
TAKEN = {"fast": fast, "slow": slow}
LATER = {"fast": fast}


def by_key():
    TABLE.get("fast", never)()
    handler = TABLE.get("slow")
    if handler is None:
        never()
    else:
        handler()


def by_parameter(kind):
    return {"fast": fast, "slow": slow}.get(kind, never)()


def missing(kind):
    return TABLE.get(kind, default)()


def taken():
    TAKEN.pop("fast")
    TAKEN.get("fast", default)()
    TAKEN.get("slow", never)()


def later():
    handler = LATER.get("slow")
    if handler is None:
        runs()
    LATER["slow"] = slow
    LATER.get("slow", default)()


def one_of(key):
    table = {key: fast}
    table.get("fast", default)()


def merged(base):
    {**base, "slow": slow}.get("fast", default)()


by_key()
by_parameter("fast")
by_parameter("slow")
missing("fast")
missing("other")
taken()
later()
one_of("fast")
one_of("slow")
merged({"fast": fast})
merged({})
