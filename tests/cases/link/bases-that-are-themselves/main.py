import flags


class A:
    def f(self):
        pass


class A(A):
    def f(self):
        super().f()


if flags.more:
    class A(A):
        def f(self):
            super().f()


class B(C):
    def g(self):
        super().g()


class C(B):
    def g(self):
        super().g()


A().f()
C().g()
