from functools import singledispatch, singledispatchmethod


class Shape:
    pass


class Square(Shape):
    pass


class Other:
    pass


@singledispatch
def area(shape, scale=1):
    pass


@area.register
def _(shape: Shape, scale=1):
    pass


@area.register(list)
def area_of_all(shape, scale=1):
    pass


def of_text(shape):
    pass


area.register(str, of_text)


class Drawer:
    @singledispatchmethod
    def draw(self, shape):
        pass

    @draw.register
    def _(self, shape: Square):
        pass


def use(unknown):
    area(Square(), scale=2)
    area([])
    area("text")
    area(Other())
    area(unknown)
    area_of_all([])
    Drawer().draw(Square())
    Drawer().draw(Shape())


use(Other.missing)
