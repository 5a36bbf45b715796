from flashinfer import prepare


def cutlass_prepare(topk_ids, x, size):
    prepare(topk_ids, x, size)
