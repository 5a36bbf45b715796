"""What an arm bound is there where the same is asked again, as long as that can not come out otherwise."""


class Fast:
    def start(self):
        pass


class Slow:
    def start(self):
        pass


def asked_twice(is_fast):
    if is_fast:
        run = Fast()
    else:
        run = Slow()
    if is_fast:
        run.start()
    if not is_fast:
        run.start()


def asked_of_none(engine):
    run = Fast()
    if engine is None:
        run = Slow()
    if engine is not None:
        run.start()


def one_of_several(mode):
    if mode == "fast":
        run = Fast()
    elif mode == "slow":
        run = Slow()
    else:
        return
    if mode == "fast":
        run.start()
    elif mode == "slow":
        run.start()


def behind_a_way_out(is_fast, is_ready):
    if is_fast and is_ready:
        run = Fast()
    else:
        run = Slow()
    if not (is_fast and is_ready):
        return
    run.start()


for flag in (True, False):
    asked_twice(flag)
    behind_a_way_out(flag, flag)
asked_of_none(None)
asked_of_none(1)
one_of_several("fast")
one_of_several("slow")


def half_of_it(is_fast, is_ready):
    if is_fast and is_ready:
        run = Fast()
    else:
        run = Slow()
    if is_fast:
        run.start()


def bound_since(is_fast):
    if is_fast:
        run = Fast()
    else:
        run = Slow()
    is_fast = True
    if is_fast:
        run.start()


def filled_since(parts):
    if parts:
        run = Fast()
    else:
        run = Slow()
    fill(parts)
    if parts:
        run.start()


def fill(parts):
    parts.append(1)


def run_bound_since(is_fast):
    if is_fast:
        run = Fast()
    else:
        run = Slow()
    for _ in (1, 2):
        if is_fast:
            run.start()
        run = Slow()


for flag in (True, False):
    half_of_it(flag, True)
    half_of_it(flag, False)
    bound_since(flag)
    run_bound_since(flag)
filled_since([])
filled_since([1])
