def main():
    Scheduler().start()


class Scheduler:
    def start(self):
        from main import Slow
        self.backend = Slow()
