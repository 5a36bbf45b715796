class Field:
    def read(self):
        pass


class Declared:
    width = Field()
    depth = Field()


class Context:
    def _read(self, name):
        return name


def install():
    for name, field in vars(Declared).items():
        field.read()

        def getter(self, _name=name):
            return self._read(_name)

        setattr(Context, name, property(getter))


install()
Context().width
