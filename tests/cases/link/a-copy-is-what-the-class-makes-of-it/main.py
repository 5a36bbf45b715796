import copy


class Own:
    def __init__(self, part):
        self.part = part

    def __copy__(self):
        return Copied()

    def __deepcopy__(self, memo):
        memo.get(self)
        return Deep()


class Derived(Own):
    pass


class OnlyDeep:
    def __deepcopy__(self, memo):
        return Deep()

    def go(self): ...


class Plain:
    def go(self): ...


class Copied:
    def go(self): ...


class Deep:
    def go(self): ...


copy.copy(Own(1)).go()
copy.deepcopy(Derived(1)).go()
copy.copy(OnlyDeep()).go()
copy.deepcopy(Plain()).go()
copy.copy(Own)(1)
copy.copy([Plain()])[0].go()
