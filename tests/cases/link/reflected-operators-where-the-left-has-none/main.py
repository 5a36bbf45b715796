class Number:
    def __radd__(self, other):
        return self

    def __rsub__(self, other):
        return self

    def __rmul__(self, other):
        return self

    def __rtruediv__(self, other):
        return self

    def __rfloordiv__(self, other):
        return self

    def __rmod__(self, other):
        return self

    def __rpow__(self, other):
        return self

    def __rmatmul__(self, other):
        return self

    def __ror__(self, other):
        return self

    def __rand__(self, other):
        return self

    def __rxor__(self, other):
        return self

    def __rlshift__(self, other):
        return self

    def __rrshift__(self, other):
        return self

    def use(self):
        pass


class Own:
    def __add__(self, other):
        return other


n = Number()
(1 + n).use()
(1 - n).use()
(1 * n).use()
(1 / n).use()
(1 // n).use()
(1 % n).use()
(1 ** n).use()
(1 @ n).use()
(1 | n).use()
(1 & n).use()
(1 ^ n).use()
(1 << n).use()
(1 >> n).use()
Own() + n
