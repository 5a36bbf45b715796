import torch

ROWS = 0


def sizes_of_parts(x):
    a, b = x.split([1536, 512 + 64], dim=-1)
    yes_rows(a.shape[0] == 2 and a.shape[1] == 1536 and b.shape[1] == 576)
    c, d = torch.split(b, 288, 1)
    yes_even(c.shape[1] == 288 and d.shape[1] == 288)
    e = x.chunk(3, -1)[2]
    yes_chunk(e.shape[1] == 704)


def uneven(x):
    for part in x.split(1000, dim=-1):
        open_uneven(part.shape[1] == 1000)
    for part in x.chunk(5, dim=-1):
        open_chunk(part.shape[1] == 423)


def unsqueezed(x):
    y = x.unsqueeze(1)
    yes_middle(y.shape[0] == 2 and y.shape[1] == 1 and y.shape[2] == 2112)
    z = x.unsqueeze(-1)
    yes_last(z.shape[1] == 2112 and z.shape[2] == 1)


def sliced(x):
    y = x[..., 512:]
    yes_dots(y.shape[0] == 2 and y.shape[1] == 1600)
    z = x.unsqueeze(1)[:, 0, :100]
    yes_picked(z.shape[0] == 2 and z.shape[1] == 100)
    open_step(x[:, ::2].shape[1] == 1056)
    open_index(x[:, [0, 1]].shape[1] == 2)
    open_new(x[None, :].shape[0] == 1)


def viewed(x):
    y = x.view(-1, 16, 132)
    yes_view(y.shape[0] == 2)
    z = x.reshape(-1, 1000)
    open_view(z.shape[0] == 4)


def no(): ...
def yes(): ...


def yes_rows(is_so): yes() if is_so else no()
def yes_even(is_so): yes() if is_so else no()
def yes_chunk(is_so): yes() if is_so else no()
def yes_middle(is_so): yes() if is_so else no()
def yes_last(is_so): yes() if is_so else no()
def yes_dots(is_so): yes() if is_so else no()
def yes_picked(is_so): yes() if is_so else no()
def yes_view(is_so): yes() if is_so else no()
def open_uneven(is_so): yes() if is_so else no()
def open_chunk(is_so): yes() if is_so else no()
def open_step(is_so): yes() if is_so else no()
def open_index(is_so): yes() if is_so else no()
def open_new(is_so): yes() if is_so else no()
def open_view(is_so): yes() if is_so else no()


for ask in (sizes_of_parts, uneven, unsqueezed, sliced, viewed):
    ask(torch.empty(ROWS, 2112, dtype=torch.bfloat16))
