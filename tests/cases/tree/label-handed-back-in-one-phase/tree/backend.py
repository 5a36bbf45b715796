import torch
from sgl_kernel import one_token, many_tokens


class Attention(torch.nn.Module):
    def forward(self, q, batch):
        if batch.mode.is_decode():
            return self.forward_decode(q)
        return self.forward_extend(q)

    def forward_decode(self, q):
        return one_token(q)

    def forward_extend(self, q):
        return many_tokens(q)
