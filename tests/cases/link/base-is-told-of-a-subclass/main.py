def registered():
    pass


def hook():
    pass


class Plugin:
    found = []

    def __init_subclass__(cls, label=None, **kwargs):
        super().__init_subclass__(**kwargs)
        Plugin.found.append(cls)
        cls.hook = staticmethod(hook)
        label()


class First(Plugin, label=registered):
    def run(self):
        self.hook()


for plugin in Plugin.found:
    plugin().run()
