class Runner:
    def dispatch_a(self):
        pass

    def dispatch_b(self):
        pass

    def other(self):
        pass

    def execute(self, name):
        return getattr(self, name)()


def stored():
    pass


def fallback():
    pass


runner = Runner()
runner.execute("dispatch_a")
setattr(runner, "hook", stored)
runner.hook()
getattr(runner, "missing", fallback)()
if hasattr(runner, "missing"):
    runner.other()
