class Base:
    pass


class Shut(Base):
    def store(self):
        pass


class Other:
    pass


class Used:
    def __init__(self):
        self.limit = 3

    def grow(self):
        return print(self.limit)
