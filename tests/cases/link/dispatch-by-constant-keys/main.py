def mha():
    pass


def mla():
    pass


def unused():
    pass


TABLE = {"mha": mha, "mla": mla, "unused": unused}
PAIRS = {("none", "triton"): mha, ("deepep", "gemm"): mla}
NESTED = {"a": {"b": mla}}


def run(name):
    TABLE[name]()


def run_pair(left, right):
    handler = PAIRS.get((left, right))
    if handler is not None:
        handler()


run("mla")
TABLE["mha"]()
run_pair("deepep", "gemm")
NESTED["a"]["b"]()
