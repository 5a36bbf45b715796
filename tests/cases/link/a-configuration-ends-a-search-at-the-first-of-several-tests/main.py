import sys


def small_gemm(): pass
def big_gemm(): pass
def none_gemm(): pass


def find(sizes, limit):
    for size in sizes:
        if size == limit:
            return None
        if size > 8:
            return big_gemm
    return small_gemm


def big():
    find((4, 16, 32), 32)()


def small():
    find((4, 8), 32)()


def ended():
    (find((4, 32, 16), 32) or none_gemm)()


def not_known():
    (find((4, int(sys.argv[1]), 16), 32) or none_gemm)()


def goes_on(sizes=(4, 16)):
    for size in sizes:
        if size > 8:
            if sys.argv[1]:
                continue
            return big_gemm()
    return none_gemm()


def once():
    for name in ("big",):
        found = globals()[name + "_gemm"] if name == "big" else None
        if found is not None:
            return big_gemm()
    return none_gemm()


def once_more():
    for name in ("big",):
        found = name == "small"
        if found:
            return big_gemm()
    return none_gemm()


def given(*names):
    for name in names:
        found = name == "big"
        if found:
            return big_gemm()
    return none_gemm()


def popped():
    names = ["big"]
    if sys.argv[1]:
        names.pop()
    for name in names:
        found = name == "big"
        if found:
            return big_gemm()
    return none_gemm()


for call in [big, small, ended, not_known, goes_on, once, once_more, popped]:
    call()
given("big")
given()
