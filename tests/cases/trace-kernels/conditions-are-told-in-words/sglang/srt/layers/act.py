import torch
from torch import nn

from sglang.srt.environ import envs


class Act(nn.Module):
    def forward(self, x, mode, residual=None):
        if envs.SGLANG_FUSED.get():
            return torch.ops.sgl_kernel.fused(x)
        if mode.is_decode():
            return torch.ops.sgl_kernel.decode(x)
        if x.kind == "mla":
            return torch.ops.sgl_kernel.mla(x)
        if residual is None:
            return torch.ops.sgl_kernel.plain(x)
        if x.rows > 16:
            return torch.ops.sgl_kernel.many(x)
        if 1:
            x = torch.ops.sgl_kernel.always(x)
        return x
