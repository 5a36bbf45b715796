import torch

ROWS = 0
CHUNK = 64


def ask(x):
    rows, columns = x.shape
    if rows == 0:
        none()
    elif rows <= 32:
        few()
    else:
        many()
    if columns == 128:
        wide()
    else:
        narrow()


def chunks(x):
    rows = x.shape[0]
    for chunk in range(rows // CHUNK + 1):
        first, end = chunk * CHUNK, min((chunk + 1) * CHUNK, rows)
        part = x[first:end]
        kept, _ = part.shape
        if kept <= 32:
            few()
        else:
            many()


def digits_in_groups(x):
    if x[:4_0].shape[0] <= 32 or x[0b1:].shape[0] == 0:
        few()
    else:
        many()


def from_the_end(x):
    part = x[-1:]
    if part.shape[0] <= 32 and x[:-1].shape[0] != 0:
        few()
    else:
        many()


def past_the_end(x):
    if x[ROWS + 1:ROWS + 9].shape[0] == 0 and x[:].shape[1] == 128:
        none()
    else:
        many()


def unknown_bound(x):
    with open("rows") as file:
        part = x[:int(file.read())]
    if part.shape[0] <= 32:
        few()
    else:
        many()
    if part.shape[1] == 128:
        wide()
    else:
        narrow()


def with_a_step(x):
    part = x[0:2:2]
    if part.shape[0] <= 32:
        few()
    else:
        many()


def of_columns(x):
    part = x[:, 0:2]
    if part.shape[1] == 128:
        wide()
    else:
        narrow()


def of_either(x, which):
    for end in [1, 33] if which else [34]:
        ask(x[0:end])


def bound_that_comes_late(x, box=[]):
    for end in box:
        if x[:end].shape[0] <= 32:
            few()
        else:
            many()
    if not box:
        box.append(1)
        bound_that_comes_late(x, box)


def few(): ...
def many(): ...
def none(): ...
def wide(): ...
def narrow(): ...


x = torch.zeros((ROWS, 128))
ask(x[:])
chunks(x)
from_the_end(x)
past_the_end(x)
unknown_bound(x)
with_a_step(x)
of_columns(x)
of_either(x, ROWS)
bound_that_comes_late(x)
digits_in_groups(x)
