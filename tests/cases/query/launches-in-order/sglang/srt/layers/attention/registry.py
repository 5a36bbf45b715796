from sglang.srt.layers.attention.base_attn_backend import AttentionBackend
from sgl_kernel import attend, page_table


class Backend(AttentionBackend):
    def init_forward_metadata(self, batch):
        self.table = page_table(batch)

    def forward(self, x):
        return attend(x)
