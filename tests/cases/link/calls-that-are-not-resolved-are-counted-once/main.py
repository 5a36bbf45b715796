class Base:
    def go(self):
        return self.missing()


class A(Base):
    pass


class B(Base):
    pass


A().go()
B().go()
