class Mixer:
    def run_decode(self):
        pass

    def run_extend(self):
        pass

    def run_idle(self):
        pass

    def by_parts(self, mode):
        return getattr(self, f"run_{mode}")()

    def by_sum(self, mode):
        name = "run_" + mode
        return getattr(self, name)()

    def by_percent(self, mode):
        return getattr(self, "run_%s" % mode)()

    def by_percents(self, verb, mode):
        return getattr(self, "%s_%s" % (verb, mode))()

    def by_format(self, verb, mode):
        name = "{}_{}".format(verb, mode)
        return getattr(self, name)()

    def by_unknown(self, mode):
        return getattr(self, f"run_{mode}")()

    def by_other_marks(self, mode):
        return getattr(self, "run_%d" % mode)()


def first():
    pass


def second():
    pass


TABLE = {"first_1": first, "second_1": second}


def look_up(name, number):
    TABLE[f"{name}_{number}"]()


def mode_of(request):
    return request.mode


m = Mixer()
m.by_parts("decode")
m.by_sum("extend")
m.by_percent("idle")
m.by_percents("run", "decode")
m.by_format("run", "extend")
m.by_unknown(mode_of(m))
m.by_other_marks(1)
look_up("second", 1)
