class AttentionBackend:
    def init_forward_metadata(self, batch):
        raise NotImplementedError()

    def forward(self, x):
        raise NotImplementedError()
