def is_cuda():
    return True


def is_hip():
    return False
