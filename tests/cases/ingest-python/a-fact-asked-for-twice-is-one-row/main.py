from sglang.srt.utils import is_cuda, is_hip

_is_hip = is_hip()


def choose(x):
    if (x.a and is_cuda()) or (x.b and is_cuda()):
        return fast(x)
    if _is_hip or is_hip() or _is_hip:
        return other(x)
    return slow(x)
