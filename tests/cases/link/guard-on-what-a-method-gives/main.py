"""Where a test compares what a method gives, only the objects whose own method gives it pass."""


class First:
    def get_name(self):
        return "first"

    def method(self):
        pass


class Second:
    def get_name(self):
        return "second"

    def method(self):
        pass


def use(config):
    if config is not None and config.get_name() == "first":
        config.method()
    if config is not None and config.get_name() != "first":
        config.method()


for each in (First(), Second(), None):
    use(each)
