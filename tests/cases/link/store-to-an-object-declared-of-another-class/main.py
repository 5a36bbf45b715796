import outside


class Settings:
    pass


def get_settings() -> Settings:
    return outside.settings()


class Runner:
    def __init__(self):
        self.is_fast = True
        self.is_small = True

    def publish(self):
        settings = get_settings()
        settings.is_fast = self.is_fast

    def adapt(self, thing):
        thing.is_small = False


def fast():
    pass


def slow():
    pass


runner = Runner()
runner.publish()
if runner.is_fast:
    fast()
else:
    slow()
if runner.is_small:
    fast()
else:
    slow()
