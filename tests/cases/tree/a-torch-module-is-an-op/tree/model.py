from layers import Gate, Wrapped
from torch import nn


class Head(nn.Linear):
    pass


class DemoForCausalLM(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(16, 8)
        self.proj = nn.Linear(8, 8)
        self.drop = nn.Dropout(0.5)
        self.gate = Gate()
        self.wrapped = Wrapped(8, 8)
        self.norm = nn.LayerNorm(8)
        self.head = Head(8, 4)

    def forward(self, ids):
        x = self.proj(self.embed(ids))
        x = self.wrapped(self.gate(self.drop(x)))
        return self.head(self.norm(x))


EntryClass = DemoForCausalLM
