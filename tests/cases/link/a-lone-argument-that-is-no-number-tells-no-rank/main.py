import library
import torch

WIDTH = 1


def one(): ...
def more(): ...


def of_a_number():
    one() if torch.empty(WIDTH).ndim == 1 else more()


def of_several(size):
    one() if torch.empty(WIDTH, size).ndim == 1 else more()


def of_anything(shape):
    one() if torch.empty(shape).ndim == 1 else more()


def of_a_dtype():
    one() if torch.empty((2, WIDTH), dtype=torch.uint8).view(torch.int8).ndim == 1 else more()


def of_a_view():
    one() if torch.empty((2, WIDTH)).view(2 * WIDTH).ndim == 1 else more()


def run():
    of_a_number()
    of_several(library.size())
    of_anything(library.shape())
    of_a_dtype()
    of_a_view()
