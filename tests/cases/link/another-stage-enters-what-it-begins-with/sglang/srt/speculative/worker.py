from sglang.srt.layers.attention.mla_backend import MLAMultiStepDraftBackend


class DraftWorker:
    def __init__(self):
        self.backend = MLAMultiStepDraftBackend([0])

    def forward_batch_generation(self, batch):
        self.backend.init_forward_metadata(batch)
