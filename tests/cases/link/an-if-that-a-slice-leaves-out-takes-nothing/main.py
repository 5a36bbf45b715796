"""Of an object that is made outside, the statements that store the field alone are run: an if before them that is not
run leaves what it rebinds as it was."""

MODE = 1


class Settings:
    kind = "fast"


class Slow(Settings):
    kind = "slow"


class Runner:
    def __init__(self):
        self.device = "cuda"
        self.settings = Settings()

    def load(self):
        if self.device == "cpu":
            self.settings = Slow()
        self.kind = self.settings.kind


def serve(runner: Runner):
    KINDS[runner.kind]()


def fast(): ...
def slow(): ...


KINDS = {"fast": fast, "slow": slow}
