import library
import torch

WIDTH = 8


def kept(): ...
def other(): ...


def as_long():
    x = torch.empty((2, WIDTH), dtype=torch.uint8).view(torch.float8_e4m3fn)
    kept() if x.ndim == 2 and x.shape[-1] == WIDTH else other()


def as_one_of_two_as_long():
    dtype = torch.float8_e4m3fn if library.flag() else torch.int8
    x = torch.empty((2, WIDTH), dtype=torch.uint8).view(dtype)
    kept() if x.shape[-1] == WIDTH else other()


def longer_keeps_the_rank():
    x = torch.empty((2, WIDTH), dtype=torch.uint8).view(torch.bfloat16)
    kept() if x.ndim == 2 and x.shape[0] == 2 else other()


def longer_has_another_last_size():
    x = torch.empty((2, WIDTH), dtype=torch.uint8).view(torch.bfloat16)
    kept() if x.shape[-1] == WIDTH else other()


def as_one_of_two_lengths():
    dtype = torch.bfloat16 if library.flag() else torch.int8
    x = torch.empty((2, WIDTH), dtype=torch.uint8).view(dtype)
    kept() if x.shape[-1] == WIDTH else other()


def of_an_unknown_dtype():
    x = torch.empty((2, WIDTH), dtype=library.dtype()).view(torch.int8)
    kept() if x.shape[-1] == WIDTH else other()


def as_something_unknown():
    x = torch.empty((2, WIDTH), dtype=torch.uint8).view(library.something())
    kept() if x.ndim == 2 else other()


def of_unknown_sizes():
    x = library.tensor().view(torch.int8)
    kept() if x.ndim == 2 else other()


def run():
    as_long()
    as_one_of_two_as_long()
    longer_keeps_the_rank()
    longer_has_another_last_size()
    as_one_of_two_lengths()
    of_an_unknown_dtype()
    as_something_unknown()
    of_unknown_sizes()
