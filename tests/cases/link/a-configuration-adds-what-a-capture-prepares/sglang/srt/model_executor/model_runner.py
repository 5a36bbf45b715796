from sglang.srt.layers.attention.base_attn_backend import AttentionBackend


class TinyBackend(AttentionBackend):
    def init_forward_metadata(self, batch):
        index()

    def init_forward_metadata_capture_cuda_graph(self, batch):
        index_for_capture()


KINDS = {"tiny": TinyBackend}


class ModelRunner:
    def __init__(self, model):
        self.model = load(model)

    def init_attention_backend(self):
        self.backend = KINDS[self.model.kind](self)


def index(): ...
def index_for_capture(): ...
