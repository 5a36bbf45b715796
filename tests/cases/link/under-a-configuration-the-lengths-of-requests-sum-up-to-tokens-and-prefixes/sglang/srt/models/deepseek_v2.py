"""What each request's length is no configuration says: only what they sum up to."""
from sgl_kernel import absorbed, long_one, one_shot, several
from sglang.srt.model_executor.forward_batch_info import ForwardBatch
from torch import nn


class DeepseekV2ForCausalLM(nn.Module):
    def forward(self, x, forward_batch: ForwardBatch):
        lens = forward_batch.seq_lens_cpu
        total = sum(lens) if lens is not None else 0
        if total <= 100:
            one_shot(x)
        else:
            absorbed(x)
        if lens.max() > 30:
            long_one(x)
        if lens.numel() > 1:
            several(x)
        return x


EntryClass = DeepseekV2ForCausalLM
