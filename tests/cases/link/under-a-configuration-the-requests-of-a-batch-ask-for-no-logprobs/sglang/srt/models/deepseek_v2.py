from sgl_kernel import logprobs, logits
from sglang.srt.model_executor.forward_batch_info import ForwardBatch
from torch import nn


class DeepseekV2ForCausalLM(nn.Module):
    def forward(self, x, forward_batch: ForwardBatch):
        return logprobs(x) if forward_batch.return_logprob else logits(x)


EntryClass = DeepseekV2ForCausalLM
