class Inside:
    def __eq__(self, other):
        return True


class Indexed:
    def __eq__(self, other):
        return True


class Removed:
    def __eq__(self, other):
        return True


class Wanted:
    def __eq__(self, other):
        return True


class Key:
    def __eq__(self, other):
        return True


class Plain: ...


def within(x):
    return x in [Inside(), Plain()]


def index(x):
    return (Indexed(), 1).index(x)


def remove(x):
    items = [Removed()]
    items.remove(x)
    items.append(Removed())


def wanted():
    return Wanted() not in ["a", "b"]


def plain():
    return Plain() in [Plain()] or 1 in [1] or "a" in {"a": Inside()}


def put():
    items = [Key()]
    items.append(1)
    items.insert(0, 2)


within(1)
index(2)
remove(3)
wanted()
plain()
put()
