from sglang.jit_kernel.tree import tree
from sglang.kernels.ops.accept import accept
from sglang.utils import Lazy

renorm = Lazy("flashinfer.sampling", "renorm")


class DraftWorker:
    def forward_batch_generation(self, batch):
        return accept(tree(renorm(batch)))
