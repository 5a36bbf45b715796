"""Behind an if a name is what its arms bound, not what it was before; where they may run in part, it may be that, too."""


class First:
    def run(self):
        pass


class Fast:
    def run(self):
        pass


class Slow:
    def run(self):
        pass


def every_arm_binds(mode):
    engine = First()
    if mode == 1:
        engine = Fast()
    elif mode == 2:
        engine = Slow()
    else:
        return
    engine.run()


def one_arm_binds_after(mode):
    engine = First()
    if mode == 1:
        engine = Slow()
        engine = Fast()
    engine.run()


def arms_in_arms(mode):
    engine = First()
    if mode:
        if mode == 1:
            engine = Fast()
        else:
            raise ValueError(mode)
    else:
        engine = Slow()
    engine.run()


for mode in (0, 1, 2):
    every_arm_binds(mode)
    one_arm_binds_after(mode)
    if mode < 2:
        arms_in_arms(mode)


def in_a_loop(modes):
    engine = First()
    for mode in modes:
        if mode:
            engine = Fast()
        else:
            engine = Slow()
    engine.run()


def in_a_try(mode):
    engine = First()
    try:
        if mode == 2:
            raise ValueError(mode)
        if mode:
            engine = Fast()
        else:
            engine = Slow()
    except ValueError:
        pass
    engine.run()


def by_a_function_within(mode):
    engine = First()

    def reset():
        nonlocal engine
        engine = First()

    if mode:
        engine = Fast()
    else:
        engine = Slow()
    reset()
    engine.run()


for mode in (0, 1, 2):
    in_a_loop([mode] if mode < 2 else [])
    in_a_try(mode)
    by_a_function_within(mode)
