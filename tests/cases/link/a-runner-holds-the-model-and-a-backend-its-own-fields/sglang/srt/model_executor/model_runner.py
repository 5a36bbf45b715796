from sglang.srt.layers.attention.base_attn_backend import AttentionBackend


class Plan:
    pass


class Backend(AttentionBackend):
    def __init__(self, runner):
        if runner.model.is_windowed:
            self.plan = Plan()
        self.shards = runner.shards

    def init_forward_metadata(self, batch):
        if self.shards > 1:
            gather()
        else:
            index()


class AbsorbedBackend(Backend): ...
class DenseBackend(Backend): ...


KINDS = {"absorbed": AbsorbedBackend, "dense": DenseBackend}


class ModelRunner:
    def __init__(self, model):
        self.model = load(model)
        self.shards = 1

    def init_attention_backend(self):
        self.backend = KINDS[self.model.kind](self)


def gather(): ...
def index(): ...
