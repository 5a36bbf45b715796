"""How long the prefix of each request is no configuration says: only what they sum up to, and that one has a prefix."""
from sgl_kernel import absorbed, chunked, long_one, prefixed, several, unprefixed
from sglang.srt.model_executor.forward_batch_info import ForwardBatch
from torch import nn


class DeepseekV2ForCausalLM(nn.Module):
    def forward(self, x, forward_batch: ForwardBatch):
        lens = forward_batch.extend_prefix_lens_cpu
        if lens is not None and sum(lens) >= 100:
            chunked(x)
        else:
            absorbed(x)
        if any(lens):
            prefixed(x)
        else:
            unprefixed(x)
        if max(lens) > 30:
            long_one(x)
        if len(lens) > 1:
            several(x)
        return x


EntryClass = DeepseekV2ForCausalLM
