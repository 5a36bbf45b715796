import types

from lib import Mixed, load


class Base:
    def __class_getitem__(cls, item):
        return types.GenericAlias(cls, item)

    def run(self):
        pass


MIXINS = (Base,)


class Outside(Mixed):
    pass


class Loaded(load("Base")):
    pass


class Starred(*MIXINS):
    pass


class Item(Base["x"]):
    pass


class Alone:
    pass


def text(): pass
def base(x): x.run()
def none(): pass


if isinstance(Outside(), dict):
    text()
if isinstance(Outside(), str):
    text()
if isinstance(Outside(), Base):  # no library derives from it
    none()
if isinstance(Loaded(), Base):
    base(Loaded())
if isinstance(Starred(), Base):
    base(Starred())
if isinstance(Item(), Base):
    base(Item())
if isinstance(Alone(), dict):
    none()
if isinstance(Alone(), Base):
    none()
