import torch

FUSE = False
PATCH = False
NAME = input()


def patch():
    torch.Tensor._patched = True


class Marked(torch.Tensor):
    _of_class = True


class Idle:
    def put(self, x):
        x._idle = True


class Wrapped:
    pass


def put_when_asked(x):
    if FUSE:
        x._partial = True


def never_called(x):
    x._uncalled = True


def put_on_unknown(x):
    x._of_any = True


def put_late(x):
    x._late = True


def put_on_object(w):
    w._of_object = True
    w.requires_grad = True


def yes():
    pass


def no():
    pass


def fused(x):
    if hasattr(x, "_partial"):
        yes()
    else:
        no()


def idle(x):
    if hasattr(x, "_idle"):
        yes()
    else:
        no()


def uncalled(x):
    if hasattr(x, "_uncalled"):
        yes()
    else:
        no()


def of_any(x):
    if hasattr(x, "_of_any"):
        yes()
    else:
        no()


def late(x):
    if not hasattr(x, "_late"):
        no()
        put_late(x)
        late(x)
    else:
        yes()


def of_object(x):
    if hasattr(x, "_of_object"):
        yes()
    else:
        no()


def of_torch(x):
    if hasattr(x, "requires_grad"):
        yes()
    else:
        no()


def of_class(x):
    if hasattr(x, "_of_class"):
        yes()
    else:
        no()


def patched(x):
    if hasattr(x, "_patched"):
        yes()
    else:
        no()


def by_nobody(x):
    if hasattr(x, "_by_nobody"):
        yes()
    else:
        no()


def main(loaded):
    x = torch.empty((2, 4))
    put_when_asked(x)
    if PATCH:
        patch()
    put_on_unknown(loaded)
    put_on_object(Wrapped())
    Wrapped()._of_class = True
    fused(x)
    idle(x)
    uncalled(x)
    of_any(x)
    late(x)
    of_object(x)
    of_torch(x)
    of_class(x)
    patched(x)
    by_nobody(x)


main(torch.load(NAME))
