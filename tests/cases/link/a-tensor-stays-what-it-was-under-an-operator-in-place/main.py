import torch

WIDTH = 0


def kind(x):
    return run_wide() if x.dtype == torch.bfloat16 else run_narrow()


def scaled(x, scale):
    x *= scale
    return x


def joined(x, y):
    x @= y
    return x


def whole(count):
    count += 2
    return run_few() if count == 2 else run_many()


def run():
    x = torch.empty((4, WIDTH), dtype=torch.bfloat16)
    kind(scaled(x, 2.5))
    y = torch.empty((WIDTH, 8), dtype=torch.bfloat16)
    z = joined(torch.empty((4, WIDTH), dtype=torch.bfloat16), y)
    run_same() if z.shape[1] == WIDTH else run_other()
    whole(5)


def run_wide(): ...
def run_narrow(): ...
def run_same(): ...
def run_other(): ...
def run_few(): ...
def run_many(): ...
