"""What a tensor is made of tells how many dimensions it has, where that is written: a test of x.ndim is decided."""
import torch


def reduced():
    pass


def fused():
    pass


class Group:
    def fits(self, x):
        return may_fuse(x, size=2)

    def reduce(self, x: torch.Tensor):
        if self.fits(x):
            return fused()
        reduced()
        return x


def may_fuse(x, *, size):
    if x.ndim != 2 or not x.is_contiguous():
        return False
    return size == x.size(0)


class Solver:
    def __init__(self, counts: torch.Tensor, group):
        self.count = counts.shape[0]
        self.group = group

    def solve(self, ids):
        local = torch.zeros(self.count, dtype=torch.int32)
        local.scatter_add_(0, ids, 1)
        total = local.float()
        if self.group is not None:
            total = self.group.reduce(total)
        return total


class Open:
    def __init__(self, count, group):
        self.count = count
        self.group = group

    def solve(self):
        self.group.reduce(torch.zeros(self.count))


def halves(group: Group, sizes):
    n = sizes.n
    buffer = torch.zeros(n * 2)
    buffer[:n] = 1
    return hand_on(group, buffer)


def hand_on(group: Group, x):
    return group.reduce(x)


def cube(group: Group, n, k, m):
    out = torch.empty((n, k, m))
    merge(out, group)


def merge(part, group: Group):
    out = part.nan_to_num_(nan=0.0)
    out.mul_(2)
    out = group.reduce(out)
    return out


def square(group: Group, n, k):
    out = torch.empty(n, k)
    group.reduce(out)


def any_rank(group: Group, n):
    out = torch.empty(n)
    group.reduce(out)


def bound_twice(group: Group, n, k, m):
    out = torch.empty((n, k, m))
    if n:
        out = torch.empty((n, k))
    group.reduce(out)


def in_a_loop(group: Group, n, k, m):
    out = torch.empty((n, k, m))
    for _ in range(3):
        group.reduce(out)
        out = out[0]


def squeezed(group: Group, n, k, m):
    out = torch.empty((n, k, m))
    out.squeeze_(0)
    group.reduce(out)


def flat(group: Group, n, k):
    x = torch.zeros((n, k)).view(-1, n, k)
    if x.dim() == 3:
        return reduced()
    fused()


def handed(group: Group, x):
    group.reduce(x)


def is_given(group: Group, sizes):
    group.reduce(torch.zeros(*sizes))


Solver(torch.zeros(1), Group()).solve(1)
Open(1, Group()).solve()
halves(Group(), Group())
handed(Group(), torch.zeros(1, 2, 3))
is_given(Group(), (1, 2))
flat(Group(), 1, 2)
for f in (square, any_rank):
    f(Group(), 1, 2)
for f in (cube, bound_twice, in_a_loop, squeezed):
    f(Group(), 1, 2, 3)
