class Scanned:
    def store(self):
        pass
