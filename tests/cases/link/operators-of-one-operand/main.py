class Number:
    def __neg__(self):
        return self

    def __pos__(self):
        return self

    def __invert__(self):
        return self

    def use(self):
        pass


n = Number()
(-n).use()
(+n).use()
(~n).use()
