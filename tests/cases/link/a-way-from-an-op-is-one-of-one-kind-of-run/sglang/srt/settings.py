import sys


class Settings:
    def __init__(self):
        self.exact = len(sys.argv) > 1
        self.is_here = len(sys.argv) > 2


settings = Settings()
