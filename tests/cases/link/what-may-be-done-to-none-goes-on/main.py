"""None as an argument ends nothing where a handler takes what it raises, where another value may come, where the
expression need not be evaluated, or where an object takes it beside an operator."""
import contextlib

import library


def kernel():
    pass


class Sum:
    def __radd__(self, other):
        return other


class Late:
    pass


class Product:
    def __rmul__(self, other):
        return other


Late.__rsub__ = lambda self, other: other


def in_try(x):
    try:
        x.shape
    except AttributeError:
        kernel()
    kernel()


def in_caller(x):
    try:
        x.shape
    finally:
        kernel()


def in_caller_of(x):
    try:
        in_caller(x)
    except AttributeError:
        kernel()
    kernel()


def suppressed(x):
    with contextlib.suppress(AttributeError):
        x.shape
    kernel()


def returned(x):
    with contextlib.suppress(AttributeError):
        return x.shape


def asserted(x):
    with contextlib.suppress(AttributeError):
        assert x.shape
        return x


def raised(x):
    with contextlib.suppress(ValueError):
        raise ValueError(x)


@contextlib.suppress(AttributeError)
def decorated(x):
    return x.shape


def after_a_with(x):
    returned(x)
    kernel()
    asserted(x)
    kernel()
    raised(x)
    kernel()
    decorated(x)
    kernel()


def captured(x):
    def put():
        nonlocal x
        x = library.tensor()
    library.run(put)
    x.shape
    kernel()


def assigned_in_a_loop(x):
    for _ in range(3):
        if x is not None:
            x.shape
            kernel()
        x = library.tensor()


def not_evaluated(x):
    y = x and x.shape
    z = x.shape if x is not None else y
    f = lambda: x.shape
    kernel()
    return z, f


def walrus(x):
    if (x := library.tensor()) is not None:
        x.shape
        kernel()


def of_every_object(x):
    x.__class__
    kernel()


def before_the_rest(x):
    library.use(kernel(), x.shape)


def added(x):
    x + library.tensor()
    kernel()


def subtracted(x):
    x - library.tensor()
    kernel()


def multiplied(x):
    x * library.make(Product)
    kernel()


def union(x):
    kind = x | int
    kernel()
    return kind


def run(q, x=None, **keywords):
    if x is not None:
        kernel()
    Sum()
    in_try(x)
    in_caller_of(x)
    suppressed(x)
    after_a_with(x)
    captured(x)
    assigned_in_a_loop(x)
    not_evaluated(x)
    walrus(x)
    of_every_object(x)
    added(x)
    subtracted(x)
    multiplied(x)
    union(x)
    if library.ask():
        before_the_rest(x)


def forward(q, **keywords):
    run(q, **keywords)


forward(library.ask())
