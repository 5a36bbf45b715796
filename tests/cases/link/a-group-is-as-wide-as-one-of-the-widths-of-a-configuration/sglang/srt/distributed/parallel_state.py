class GroupCoordinator:
    def __init__(self, ranks):
        self.world_size = len(ranks)

    def all_reduce(self, x): ...
