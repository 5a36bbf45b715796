class Flags:
    @property
    def is_active(self):
        return False

    def __getattr__(self, name):
        return None


def chunks(items):
    yield items


flags = Flags()
getattr(flags, "is_active", False)
getattr(flags, "is_graph", False)
for chunk in chunks([1, 2]):
    pass
stages = list(
    chunks([1, 2])
)


def rank(item):
    return 0


sorted(chunks([1, 2]), key=rank)
lazy = enumerate(chunks([1, 2]))


def consume(generator):
    items = []
    items.extend(generator)
    return sorted(generator), max(generator), next(generator), dict(generator)


def wait(generator):
    return enumerate(generator)


made = chunks([1, 2])
consume(made)
wait(made)
