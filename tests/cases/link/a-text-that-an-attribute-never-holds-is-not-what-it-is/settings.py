import sys


class Settings:
    def __init__(self, kernel):
        self.kernel = kernel


def get_settings():
    return Settings(sys.argv)
