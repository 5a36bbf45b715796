class Key:
    def __hash__(self): return 1
    def __eq__(self, other): return True


class Part:
    def __hash__(self): return 1


class Plain: ...


def made():
    set([Key(), Key()])
    frozenset((Key(),))
    dict.fromkeys([Key()])
    dict([(Key(), 1)])
    seen = set()
    seen.update([Key()])
    table = {}
    table[(Part(), 1)] = 2
    hash((Part(), (Part(),)))


def not_asked():
    list([Key()])
    tuple([Key()])
    set([Plain()])
    [(Part(), 1)]
    hash(Plain())


made()
not_asked()
