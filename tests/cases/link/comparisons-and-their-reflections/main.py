class Left:
    def __eq__(self, other):
        return True

    def __lt__(self, other):
        return True

    def __le__(self, other):
        return True

    def __gt__(self, other):
        return True

    def __ge__(self, other):
        return True


class Different:
    def __ne__(self, other):
        return True


n = Left()
n == 1
n != 1
n < 1
n <= 1
n > 1
n >= 1
1 == n
1 < n <= 2
1 >= n
n is None
Different() != 1
1 != Different()
