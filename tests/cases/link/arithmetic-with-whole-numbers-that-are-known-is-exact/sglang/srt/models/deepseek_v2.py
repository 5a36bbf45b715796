import torch
from transformers import PretrainedConfig

WIDE = 22


def run_six(): ...
def run_eight(): ...
def run_22(): ...
def run_int_16(): ...
def run_any(): ...
def run_fraction(): ...
def run_truth(): ...
def run_power(): ...
def run_counted(): ...
def run_zero(): ...
def run_half(): ...


def run_lessened(): ...
def run_grown(): ...
def run_stepped(): ...


class TopK(torch.nn.Module):
    def __init__(self, top_k, shared, limit):
        super().__init__()
        self.width = top_k + shared
        self.limit = limit
        self.routed = int(top_k)
        if limit:
            top_k -= shared
            limit += shared
        self.lessened = top_k
        self.grown = limit

    def forward(self, x):
        if self.width == 6:
            run_six()  # DeepSeek-V2 without shared experts
        if self.width == 8:
            run_eight()  # with two of them
        if self.width == WIDE:
            run_22()  # never
        if self.routed == 16:
            run_int_16()  # never
        if self.lessened == 16:
            run_lessened()  # never
        if self.grown == 16:
            run_grown()
        if self.width // 4 == 1:
            run_half()  # 6 // 4
        if self.width * 2 - 12 == 1:
            run_zero()  # never: 0, 2 or 4
        if self.width + self.limit == WIDE:
            run_any()
        if self.width + 0.5 == WIDE:
            run_fraction()
        if self.width + (self.width > 5) == WIDE:
            run_truth()
        if self.width**2 == WIDE:
            run_power()
        count = 0
        while count < self.limit:
            count = count + 1
            if count == WIDE:
                run_counted()
        steps = 0
        while steps < self.limit:
            steps += 1
            if steps == WIDE:
                run_stepped()
        return x


class DeepseekV2ForCausalLM(torch.nn.Module):
    def __init__(self, config: PretrainedConfig):
        super().__init__()
        self.num_fused_shared_experts = shared(config)
        self.topk = TopK(config.num_experts_per_tok, self.num_fused_shared_experts, config.max_position_embeddings)

    def forward(self, x):
        return self.topk(x)


def shared(config):
    return config.not_known() if config.rope_theta else 0


EntryClass = DeepseekV2ForCausalLM
