class Shape:
    def __str__(self):
        return describe()

    def __repr__(self):
        return "shape"


def describe():
    return ""


shape = Shape()
f"{shape}"
str(shape)
repr(shape)
