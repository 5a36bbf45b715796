class Fast:
    def apply(self):
        pass


class Slow:
    def apply(self):
        pass
