"""Sizes of a tensor and a tuple put together are sizes."""
import torch


def never():
    pass


def known():
    pass


def likely():
    pass


def front():
    pass


def run(x):
    d = x.shape[-1] // 2
    out = torch.empty(x.shape[:-1] + (d,), dtype=x.dtype)
    if out.shape[-1] % 16 == 0 and out.shape[0] == 4:
        known()
    else:
        never()
    if ((3,) + out.shape)[0] == 3 and len((3,) + out.shape) == 3:
        front()
    else:
        never()
    rest = x.shape[:-1] + (outside_size(),)
    if rest[-1] == 2:
        likely()


def outside_size():
    import outside

    return outside.size()


run(torch.empty(4, 64, dtype=torch.bfloat16))
