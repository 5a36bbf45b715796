import os


class EnvBool:
    def __init__(self, name):
        self.name = name

    def get(self):
        return os.environ.get(self.name)


class Envs:
    SGLANG_FUSED = EnvBool("SGLANG_FUSED")


envs = Envs()
