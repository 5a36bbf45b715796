from typing import Union

import library
import torch

SIZE = 1


class Owed:
    def complete(self): ...


def of_a_tensor(x: Union[torch.Tensor, Owed]):
    if isinstance(x, Owed):
        x.complete()


def of_anything(x: Union[torch.Tensor, Owed]):
    if isinstance(x, Owed):
        x.complete()


def run():
    of_a_tensor(torch.empty((SIZE, 4)))
    of_anything(library.load())
