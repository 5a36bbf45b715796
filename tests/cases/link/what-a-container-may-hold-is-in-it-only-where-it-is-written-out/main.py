LIMIT = 16


class Seen:
    def __init__(self):
        self.names = set()

    def note(self, name):
        if name not in self.names: first()
        else: again()
        self.names.add(name)


def each(*names):
    if "p" in names: is_given()
    else: is_not_given()


def one(name):
    if "p" in [name, "r"]: is_in_list()
    else: is_in_no_list()
    if "p" in {name, "r"}: is_in_set()
    else: is_in_no_set()
    if "r" in [name, "r"]: written_out()
    else: never()


def taken():
    removed = ["p"]
    removed.remove("p")
    if "p" not in removed: removed_from_list()
    stored = ["p"]
    stored[0] = "q"
    if "p" not in stored: stored_over()
    emptied = {"p"}
    emptied.clear()
    if "p" not in emptied: cleared()
    lacking = {"p": 1, "q": 2}
    del lacking["p"]
    if "p" not in lacking: key_gone()
    if "q" not in lacking: never()
    chosen = set(x for x in ("p", "q") if x != "p")
    if "p" not in chosen: not_chosen()
    if "p" not in frozenset(["p", "q"]): never()


def first(): ...
def again(): ...
def is_given(): ...
def is_not_given(): ...
def is_in_list(): ...
def is_in_no_list(): ...
def is_in_set(): ...
def is_in_no_set(): ...
def written_out(): ...
def removed_from_list(): ...
def stored_over(): ...
def cleared(): ...
def key_gone(): ...
def not_chosen(): ...
def never(): ...


seen = Seen()
seen.note("p")
seen.note("p")
each("p")
each("q")
one("p")
one("q")
taken()
