import outside
import sglang.srt.registry
from sglang.srt.pools import Layer, Shut, Used

IS_SHUT = True


class Model:
    def __init__(self):
        self.used = Used()

    def forward(self, x, pool: Shut, layer: Layer):
        pool.store()
        layer.run(x)
        return self.used.grow(x)


if not IS_SHUT:
    Shut()
EntryClass = Model
