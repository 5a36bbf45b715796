from sglang.srt.layers.attention.base_attn_backend import AttentionBackend
from sglang.srt.speculative.draft import draft_indices
from sgl_kernel import attend, page_table


class Backend(AttentionBackend):
    def init_forward_metadata(self, batch):
        self.table = self.make_table(batch)
        self.draft = draft_indices(batch)

    def make_table(self, batch):
        return page_table(batch)

    def forward(self, x):
        return attend(x, self.make_table(x))


def make_backend(runner):
    return Backend()
