def run():
    pass


class Kernel:
    def apply(self):
        run()
