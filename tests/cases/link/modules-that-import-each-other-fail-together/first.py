from second import from_second
import torch_npu


def from_first():
    pass
