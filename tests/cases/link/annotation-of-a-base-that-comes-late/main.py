import os


class Tool:
    def go(self):
        pass


class Empty:
    pass


class Real:
    tool: Tool


class Kind:
    def base(self):
        return Real


def run(kind: Kind):
    class Made(Empty if os.getenv("X") else kind.base()):
        def use(self):
            self.tool.go()

    Made().use()
