from sglang.srt.models.deepseek_v2 import DeepseekV3ForCausalLM, when_kept


class DeepseekV3ForCausalLMNextN(DeepseekV3ForCausalLM):
    def __init__(self, config):
        self.config = config

    def forward(self, x):
        if self.kept == "sigmoid":  # the model that it drafts for stored it
            when_kept()
        return x


EntryClass = DeepseekV3ForCausalLMNextN
