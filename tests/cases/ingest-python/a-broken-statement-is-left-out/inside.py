class A:
    def f(self):
        a(
        b()

    @c()
    def g(self):
        if d():
            e() = = f()
            g()
        elif h() i():
            j()
        else:
            k()
        return l(

    m()


n()
