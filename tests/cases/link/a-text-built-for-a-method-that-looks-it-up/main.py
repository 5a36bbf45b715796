class Runner:
    def run_decode(self): pass
    def run_extend(self): pass
    def run_idle(self): pass

    def start(self, mode):
        return self.call(f"run_{mode}", 1)

    def call(self, name, times):
        return getattr(self, name)()

    def name_of(self, mode):
        return "run_" + mode

    def by_name_of(self, mode):
        return getattr(self, self.name_of(mode))()


runner = Runner()
runner.start("decode")
runner.by_name_of("extend")
