from sglang.srt.distributed.utils import get_pp_indices
from sglang.srt.layers.dp_attention import get_attention_tp_size, get_is_extend_in_batch


def step(count, rank, stages):
    if get_attention_tp_size() == 1:
        is_alone()
    elif get_attention_tp_size() == 8:
        is_one_of_eight()
    else:
        is_another()
    first, end = get_pp_indices(count, rank, stages)
    if first != 0 or end != 61:
        is_a_part()
    if not get_is_extend_in_batch():
        is_decode()


def is_alone(): ...
def is_one_of_eight(): ...
def is_another(): ...
def is_a_part(): ...
def is_decode(): ...
