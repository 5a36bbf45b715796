class A: pass
class B: pass
def one(): return two()
def two(): return three()
def three(): return four()
def four(): return B
def hit(): pass
KINDS = (A, one())
def test(x):
    if isinstance(x, KINDS):
        hit()
test(B())
