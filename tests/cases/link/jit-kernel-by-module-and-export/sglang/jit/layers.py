from sglang.jit.utils import load_jit, make_name


def norm_module(fast):
    return load_jit("norm" if fast else "exact_norm", cuda_files=["norm.cuh"], cuda_wrappers=[("run", "Norm::run")])


def gate_module(size):
    return load_jit(make_name("gate"), cuda_wrappers=[("run", f"Gate<{size}>::run")])


def gemm_module(size):
    return load_jit(f"gemm_{size}", cuda_wrappers=[("run", f"Gemm<{size}>::run")])


def other_module(name):
    return load_jit(name, cuda_wrappers=[("run", "run")])


def norm(x):
    norm_module(True).run(x)
    gate_module(4).run(x)
    module = gemm_module(8)
    module.run(x)
    other_module("other").run(x)
    if module.get_block_size() > 1:
        module.run_split(x)
