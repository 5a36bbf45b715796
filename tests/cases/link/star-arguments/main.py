def target(first, second, key=None):
    first()
    second()
    key()


def forward(*args, **kwargs):
    return target(*args, **kwargs)


def collect(*functions, **named):
    functions[1]()
    named["b"]()


def a():
    pass


def b():
    pass


def c():
    pass


forward(a, b, key=c)
collect(a, b, a=a, b=c)
pair = (b, c)
target(a, *pair)
target(**{"first": c, "second": c, "key": c})


def with_a_default(first, second=None):
    if second is None:
        a()
    else:
        b()


def without_the_first(*functions):
    with_a_default(*functions[1:])


without_the_first(a, b)
without_the_first(a, b, c)
