import torch

library = torch.library.Library("aten", "IMPL")


def mm(left, right):
    return left


library.impl("mm", mm, "CUDA")
x = torch.empty(2)


def none(out=None):
    torch.mm(x, x, out=None)
    return torch.mm(x, x, out=out)


def given():
    return torch.mm(x, x, out=torch.empty(2))


def plain():
    return torch.mm(x, x)


none()
given()
plain()
