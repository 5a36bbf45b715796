from base import Bound, Seen


class Below(Seen):
    def __init__(self):
        super().__init__()
        self.is_seen = True


class BelowBound(Bound):
    def mark(self):
        self.is_bound = True
