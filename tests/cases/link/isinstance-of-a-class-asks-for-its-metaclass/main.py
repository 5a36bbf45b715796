class Meta(type):
    pass


class Derived(Meta):
    pass


class Schema(metaclass=Meta):
    pass


class User(Schema):
    pass


class Plain:
    pass


def yes(): pass
def no(): pass


if isinstance(User, Meta):
    yes()
if isinstance(User, Derived):
    no()
if isinstance(User, Schema):
    no()
if isinstance(Plain, Meta):
    no()
if isinstance(User(), Meta):
    no()
