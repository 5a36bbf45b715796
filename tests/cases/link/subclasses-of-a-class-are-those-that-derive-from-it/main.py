import plugins


class Other:
    def run(self): ...


class Own(plugins.Plugin):
    name = "own"
    def run(self): ...


class Below(Own):
    name = "below"
    def run(self): ...


def each():
    for plugin in plugins.Plugin.__subclasses__():
        plugin().run()


def by_name():
    return {plugin.name: plugin for plugin in plugins.Plugin.__subclasses__()}["own"]().run()


class Meta(type):
    def __subclasses__(cls):
        return [Other]


class Told(metaclass=Meta): ...


class Hidden(Told):
    def run(self): ...


def told():
    for kind in Told.__subclasses__():
        kind().run()


each()
by_name()
told()
