SIZE = 1


class First:
    def run(self): ...


class Middle:
    def run(self): ...


class Last:
    def run(self): ...


def use_between(x): x.run()
def use_behind(x): x.run()
def use_in_loop(x): x.run()
def use_of_a_loop(x): x.run()


def in_an_arm(x, flag):
    if flag:
        x = Middle()
    use_between(x)
    x = Last()
    use_behind(x)


def in_a_loop(x, flag):
    for _ in range(SIZE):
        if flag:
            x = Middle()
        use_in_loop(x)
        x = Last()


def of_a_loop(x, stages):
    for x in stages:
        x.run()
    use_of_a_loop(x)
    x = Last()


in_an_arm(First(), open("flag").read())
in_a_loop(First(), open("flag").read())
of_a_loop(First(), [Middle()])
