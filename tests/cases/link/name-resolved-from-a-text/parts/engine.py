class Engine:
    def start(self):
        pass

    @staticmethod
    def build():
        pass
