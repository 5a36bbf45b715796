from sgl_kernel import fast_topk


class DraftWorker:
    def forward_batch_generation(self, batch):
        return draft(batch)


def draft(batch):
    return fast_topk(batch)
