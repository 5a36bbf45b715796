import tilelang


@tilelang.jit(out_idx=[-1])
def attend_factory(heads):
    def main(q):
        pass

    return main


@tilelang.jit
def merge_factory(heads):
    return heads


@tilelang.jit
def logits(q, out):
    with tilelang.language.Kernel(8):
        pass


def attend(q, heads):
    factory = attend_factory if heads > 8 else merge_factory
    kernel = factory(heads)
    logits(q, q)
    return kernel(q)


for heads in (4, 16):
    attend(0, heads)
