from sglang.jit_kernel.tree import tree
from sglang.kernels.ops.accept import accept


class DraftWorker:
    def forward_batch_generation(self, batch):
        return accept(tree(batch))
