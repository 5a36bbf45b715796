class Base:
    def run(self):
        self.step()

    def step(self):
        pass


class Left(Base):
    def step(self):
        left()


class Right(Base):
    pass


class Diamond(Right, Left):
    pass


def left():
    pass


Left().run()
Right().run()
Diamond().step()
