"""make() is no short function, but what it gives has the sizes that a call passes: each is run by itself."""
import torch
from library import ask, note
from sgl_kernel import all_heads, few_heads, more_heads, no_heads


def make(query, heads, width):
    key = query.new_empty(query.shape[0], heads, width)
    flag = ask()
    if flag == 0:
        note(0)
    if flag == 1:
        note(1)
    if flag == 2:
        note(2)
    if flag == 3:
        note(3)
    if flag == 4:
        note(4)
    if flag == 5:
        note(5)
    if flag == 6:
        note(6)
    if flag == 7:
        note(7)
    if flag == 8:
        note(8)
    if flag == 9:
        note(9)
    if flag == 10:
        note(10)
    if flag == 11:
        note(11)
    if flag == 12:
        note(12)
    if flag == 13:
        note(13)
    if flag == 14:
        note(14)
    if flag == 15:
        note(15)
    if flag == 16:
        note(16)
    if flag == 17:
        note(17)
    if flag == 18:
        note(18)
    if flag == 19:
        note(19)
    if flag == 20:
        note(20)
    if flag == 21:
        note(21)
    if flag == 22:
        note(22)
    if flag == 23:
        note(23)
    note(key)
    return key


def run():
    query = torch.empty((48, 7168), dtype=torch.bfloat16)
    key = make(query, 16, 192)
    if key.shape[1] == 16:
        all_heads()
    else:
        no_heads()
    if make(query, 12, 64).shape[1] < 16:
        few_heads()
    else:
        more_heads()


run()
