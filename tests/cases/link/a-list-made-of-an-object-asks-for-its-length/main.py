class W:
    def __len__(self): return ln()
    def __iter__(self): return iter([1])
class H:
    def __length_hint__(self): return hint()
    def __iter__(self): return iter([1])
class N:
    def __iter__(self): return iter([1])
def ln(): return 1
def hint(): return 1
def a(): sorted(W())
def b(): return [*W()]
def c(): return list(W())
def d(): return tuple(H())
def e():
    x = []; x.extend(W())
def f(): return set(W())
def g(): return {*W()}
def h():
    for x in W(): pass
    return sum(W()), max(W()), [x for x in W()]
def i(): return list(N()), (*H(),)
def j():
    p, = W()
    q, *r = W()
a(); b(); c(); d(); e(); f(); g(); h(); i(); j()
