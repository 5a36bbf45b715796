def is_hip():
    return False


def is_flashinfer_available():
    return True


_is_hip = is_hip()
_use_fast = is_flashinfer_available() and not _is_hip
