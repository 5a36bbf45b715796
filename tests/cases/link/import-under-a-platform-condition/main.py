from platforms import is_cuda, is_hip

_is_cuda = is_cuda()
_is_hip = is_hip()

if _is_cuda:
    from sgl_kernel import rmsnorm
elif _is_hip:
    from vllm import rms_norm as rmsnorm
else:
    from native import rmsnorm


def run(x):
    if _is_hip:
        return hip_only(x)
    rmsnorm(x)


def hip_only(x):
    pass


run(1)
