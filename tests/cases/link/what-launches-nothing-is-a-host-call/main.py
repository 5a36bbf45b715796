import deep_gemm
import torch
from deep_ep import Buffer, Config
from flashinfer import PagedWrapper
from flashinfer.fused_moe import GateType, gated_moe
from sgl_kernel import meta_size, moe_align_block_size
from sgl_kernel.flash_mla import get_mla_metadata


class Backend:
    def __init__(self, group, workspace):
        self.wrapper = PagedWrapper(workspace)
        self.buffer = Buffer(group)
        self.config = Config(20, 8)
        deep_gemm.set_num_sms(100)

    def prepare(self, lengths):
        self.wrapper.plan(lengths)
        self.metadata = get_mla_metadata(lengths)

    def forward(self, x):
        layout = self.buffer.get_dispatch_layout(x)
        event = self.buffer.capture()
        y = self.buffer.dispatch(x, layout, self.config, event)
        self.wrapper.run(y)
        moe_align_block_size(y, meta_size())
        torch.bmm(y, y)
        deep_gemm.fp8_gemm_nt(x, y, deep_gemm.get_num_sms())
        return gated_moe(y, GateType.Swiglu, GateType(3))


backend = Backend(0, 1)
backend.prepare(2)
backend.forward(3)
