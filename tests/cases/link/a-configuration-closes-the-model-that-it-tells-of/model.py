from transformers import PretrainedConfig


class Attention:
    def __init__(self, config: PretrainedConfig):
        self.heads = config.num_attention_heads // 2

    def forward(self):
        if self.heads == 64:
            return wide()
        return narrow()


class Model:
    def __init__(self, config: PretrainedConfig, prefix: str = ""):
        self.attention = Attention(config)
        self.is_sparse = hasattr(config, "index_topk")
        self.rank = getattr(config, "q_lora_rank", None)
        self.method = config.rope_scaling["type"]

    def forward(self, embeds=None):
        if self.is_sparse:
            index()
        if self.rank is None:
            project()
        if self.method == "yarn":
            rotate()
        if embeds is not None:
            embed()
        return self.attention.forward()


class Other(Model):
    def forward(self):
        other()


def wide(): ...
def narrow(): ...
def index(): ...
def project(): ...
def rotate(): ...
def embed(): ...
def other(): ...


EntryClass = [Model, Other]
