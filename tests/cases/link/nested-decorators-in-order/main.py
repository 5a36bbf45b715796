def outer(f):
    def around_outer():
        return f()

    return around_outer


def inner(f):
    def around_inner():
        return f()

    return around_inner


@outer
@inner
def work():
    pass


work()
