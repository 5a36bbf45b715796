class X: pass
class Y:
    def yo(self): hy()
def hy(): pass
def p1(): return p2()
def p2(): return p3()
def p3(): return Y
base = X
if unknown_flag():
    base = p1()
class A(base): pass
def later(): return A
class B(A): pass
A().yo()
B().yo()
