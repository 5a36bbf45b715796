import torch

_SIZE = None
_IS_EXTEND = False


def get_attention_tp_size():
    return _SIZE


def get_is_extend_in_batch():
    return _IS_EXTEND


def start():
    global _SIZE, _IS_EXTEND
    _SIZE = torch.distributed.get_world_size()
    _IS_EXTEND = torch.distributed.get_rank() > 0
