import torch_npu


def backend():
    torch_npu.npu_attention()
