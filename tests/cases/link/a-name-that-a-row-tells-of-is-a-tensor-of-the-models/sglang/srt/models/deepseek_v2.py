import torch
from transformers import PretrainedConfig


def run_none(): ...
def run_rope(): ...
def run_flat(): ...
def run_deep(): ...
def run_64(): ...
def run_latent(): ...
def run_other_width(): ...
def run_few_rows(): ...
def run_many_rows(): ...
def run_part(): ...
def run_no_part(): ...
def run_flag(): ...
def run_no_flag(): ...
def run_open(): ...
def run_not_open(): ...
def run_v1(): ...
def run_v2(): ...
def run_untold_none(): ...
def run_untold_rope(): ...
def run_known_number(): ...
def run_known_64(): ...
def run_known_list(): ...


def told_some(rope):
    has_rope = rope is not None and rope.numel() > 0
    if not has_rope:
        run_none()
        return
    run_rope()
    if rope.dim() == 2:
        run_flat()  # how many sizes it has is not told
    else:
        run_deep()
    if rope.shape[-1] == 64:
        run_64()  # nor which
    if rope.numel() == 0 or not rope.to(torch.float8_e4m3fn).numel():
        run_none()
    if 1 > rope.contiguous().numel():
        run_none()


def told_sizes(rows, rank):
    if rows.shape[1] == 576:
        run_latent()
    else:
        run_other_width()
    if rows.size(0) > 16:
        run_many_rows()
    else:
        run_few_rows()
    rest = rows[:, 512:]
    if rest.shape[-1] > 0:
        run_part()
    else:
        run_no_part()
    if rows.shape[1] > rank:
        run_flag()
    else:
        run_no_flag()  # what rank is, is not known


def told_open(rows):
    if rows.shape[-1] == 128:
        run_open()  # models differ in the key
    else:
        run_not_open()


def told_number(rows, width):
    tail = rows.shape[1] - width
    kernel = run_v1 if tail == 0 else run_v2
    kernel()


def untold(rope):
    if rope is None or rope.numel() == 0:
        run_untold_none()
    else:
        run_untold_rope()


def told_known(rows, tail):
    if tail == 3:
        run_known_number()  # what is known stays
    if tail == 64:
        run_known_64()
    if isinstance(rows, list):
        run_known_list()


class DeepseekV2ForCausalLM(torch.nn.Module):
    def __init__(self, config: PretrainedConfig):
        super().__init__()
        self.config = config

    def forward(self, x, positions):
        told_some(x)
        told_some(None)
        told_sizes(x, positions)
        told_open(x)
        told_number(x, positions)
        untold(x)
        untold(None)
        told_known([x], 3)
        return x


EntryClass = DeepseekV2ForCausalLM
