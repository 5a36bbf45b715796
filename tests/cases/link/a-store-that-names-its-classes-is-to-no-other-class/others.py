"""Nothing imports this: a registry may load it."""

from main import Base


def because():
    return "because"


class A:
    pass


class B(A):
    pass


class Loaded(Base):
    pass


@register
class Decorated:
    pass


class Twice:
    pass


Twice = choose(Twice)

for each in (A, B):
    each.in_a_loop = because
A.by_name = because
for plain in [A, Loaded]:
    plain.of_one_below = because
for one in (A, Base):
    one.of_one_above = because
for bound in (A, B):
    bound = choose(bound)
    bound.bound_again = because
for wrapped in (A, Decorated):
    wrapped.decorated = because
for double in (A, Twice):
    double.two_bindings = because
for listed in CLASSES:
    listed.not_written_out = because
for starred in (A, *CLASSES):
    starred.partly = because
