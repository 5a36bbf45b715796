def gpu():
    pass


def cpu():
    pass


def is_cuda():
    return True


if is_cuda():
    topk = gpu
else:
    topk = cpu


def run():
    topk()


run()
