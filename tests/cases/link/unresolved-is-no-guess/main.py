import helpers_outside


class First:
    def run(self):
        pass


class Second:
    def run(self):
        pass


def use(thing):
    thing.run()


use(helpers_outside.make())
