class Layer:
    def load(self):
        return loaded


class Other:
    def load(self):
        pass


def loaded():
    pass


layers = [Layer() for _ in range(3)]
results = [layer.load() for layer in layers]
results[0]()
named = {name: Other() for name in ("a", "b")}
[part.load() for name, part in named.items() if name]
{f() for f in results}


def nest(rows):
    return {key: [loaded() for _ in [item for item in row]] for key, row in rows.items()}


nest({})


class Held:
    parts = [loaded() for _ in range(2)]
