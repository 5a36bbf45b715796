class Number:
    def __iadd__(self, other):
        return self

    def __isub__(self, other):
        return self

    def __imul__(self, other):
        return self

    def __itruediv__(self, other):
        return self

    def __ifloordiv__(self, other):
        return self

    def __imod__(self, other):
        return self

    def __ipow__(self, other):
        return self

    def __imatmul__(self, other):
        return self

    def __ior__(self, other):
        return self

    def __iand__(self, other):
        return self

    def __ixor__(self, other):
        return self

    def __ilshift__(self, other):
        return self

    def __irshift__(self, other):
        return self

    def use(self):
        pass


class Plain:
    def __add__(self, other):
        return Number()


class Right:
    def __radd__(self, other):
        return Number()


def run():
    n = Number()
    n += 1
    n -= 1
    n *= 1
    n /= 1
    n //= 1
    n %= 1
    n **= 1
    n @= 1
    n |= 1
    n &= 1
    n ^= 1
    n <<= 1
    n >>= 1
    n.use()
    p = Plain()
    p += 1
    p.use()
    r = 1
    r += Right()
    r.use()


run()
