class Used:
    def go(self):
        pass


class Unused:
    def go(self):
        pass


class Holder:
    def __init__(self, part):
        self.part = part

    def run(self):
        self.part.go()


class Sibling:
    def __init__(self):
        self.part = Unused()


Sibling()
Holder(Used()).run()
