"""What is read through Mine is what Base binds, unless a store elsewhere may be to Base or Mine."""


class Base:
    @classmethod
    def in_a_loop(cls):
        return None

    @classmethod
    def by_name(cls):
        return None

    @classmethod
    def of_one_below(cls):
        return None

    @classmethod
    def of_one_above(cls):
        return None

    @classmethod
    def bound_again(cls):
        return None

    @classmethod
    def decorated(cls):
        return None

    @classmethod
    def two_bindings(cls):
        return None

    @classmethod
    def not_written_out(cls):
        return None

    @classmethod
    def partly(cls):
        return None


class Mine(Base):
    pass


given = 0


def in_a_loop(): pass
def by_name(): pass
def of_one_below(): pass
def of_one_above(): pass
def bound_again(): pass
def decorated(): pass
def two_bindings(): pass
def not_written_out(): pass
def partly(): pass


def run():
    if Mine.in_a_loop():
        in_a_loop()
    if Mine.by_name():
        by_name()
    if Mine.of_one_below():
        of_one_below()
    if Mine.of_one_above():
        of_one_above()
    if Mine.bound_again():
        bound_again()
    if Mine.decorated():
        decorated()
    if Mine.two_bindings():
        two_bindings()
    if Mine.not_written_out():
        not_written_out()
    if Mine.partly():
        partly()
