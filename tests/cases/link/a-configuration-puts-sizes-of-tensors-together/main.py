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


def shorter():
    pass


def longer():
    pass


def behind(x, *sizes):
    if len(x.shape[:1] + sizes) == 1:
        shorter()
    else:
        longer()


def outside_size():
    import outside

    return outside.size()


behind(torch.empty(4, 64))
behind(torch.empty(4, 64), 3)
run(torch.empty(4, 64, dtype=torch.bfloat16))
