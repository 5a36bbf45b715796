import torch

library = torch.library.Library("mine", "FRAGMENT")


def rotate(): ...


def store(): ...


def attend(q, save: bool, *, rope=None):
    if save:
        store()
    if rope is not None:
        rotate()


library.define("attend(Tensor q, bool save, *, Tensor? rope=None) -> ()")
library.impl("attend", attend, "CUDA")


def log(function):
    def wrapper(*args, **keywords):
        return function(*args, **keywords)

    return wrapper


def eager(function):
    def wrapper(*args, **keywords):
        function(*args, **keywords)
        kept = {key: value for key, value in keywords.items()}

        def replay():
            return function(*args, **kept)

        return replay

    return wrapper


run = eager(log(torch.ops.mine.attend))


class Layer:
    def forward(self, x, save, **keywords):
        run(x, save, **keywords)


def plain(layer, x):
    layer.forward(x, False)


def roped(layer, x, rope):
    layer.forward(x, True, rope=rope)


plain(Layer(), torch.ones(1))
roped(Layer(), torch.ones(1), torch.ones(1))
run(torch.ones(1), False)()
