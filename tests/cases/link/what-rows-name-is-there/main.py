import torch


def new(): ...
def old(): ...
def either(): ...
def other(): ...


def supports_custom_op():
    return hasattr(torch.library, "custom_op")


if supports_custom_op():
    new()
else:
    old()

if hasattr(torch.library, "something_later"):
    either()
else:
    other()
