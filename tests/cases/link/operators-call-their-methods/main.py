class Number:
    def __add__(self, other):
        return self

    def __sub__(self, other):
        return self

    def __mul__(self, other):
        return self

    def __truediv__(self, other):
        return self

    def __floordiv__(self, other):
        return self

    def __mod__(self, other):
        return self

    def __pow__(self, other):
        return self

    def __matmul__(self, other):
        return self

    def __or__(self, other):
        return self

    def __and__(self, other):
        return self

    def __xor__(self, other):
        return self

    def __lshift__(self, other):
        return self

    def __rshift__(self, other):
        return self

    def use(self):
        pass


n = Number()
(n + 1).use()
(n - 1).use()
(n * 1).use()
(n / 1).use()
(n // 1).use()
(n % 1).use()
(n ** 1).use()
(n @ 1).use()
(n | 1).use()
(n & 1).use()
(n ^ 1).use()
(n << 1).use()
(n >> 1).use()
