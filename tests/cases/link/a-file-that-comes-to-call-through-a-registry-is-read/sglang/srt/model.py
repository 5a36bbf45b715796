import sglang.srt.registry


class Model:
    def forward(self):
        pass


EntryClass = Model
