from flash_mla import decode_plan, reset, store

from sglang.srt.layers.attention.registry import register


class Pages:
    pass


class MLABackend:
    def __init__(self, pages=None):
        if pages is None:
            self.pages = Pages()
        else:
            self.pages = pages

    def init_forward_metadata(self, batch):
        decode_plan(batch, self.pages)

    def forward(self, x):
        return store(x)


class MLAMultiStepDraftBackend:
    def __init__(self, pages):
        self.steps = [MLABackend(pages)]

    def init_forward_metadata(self, batch):
        reset(batch)
        self.run(batch)

    def run(self, batch):
        for step in self.steps:
            step.init_forward_metadata(batch)
            step.forward(batch)


@register("mla")
def create():
    return MLABackend()
