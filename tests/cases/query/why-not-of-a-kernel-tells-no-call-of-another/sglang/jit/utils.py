def load_jit(*args, cuda_files=None, cuda_wrappers=None):
    raise RuntimeError("compiles")


def make_name(name):
    return f"demo_{name}"
