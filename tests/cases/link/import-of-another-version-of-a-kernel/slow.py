def gemm():
    pass


def topk():
    pass


def scale():
    pass
