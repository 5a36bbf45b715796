import sgl_kernel

from sglang.srt.layers.newest import Newest

COMPILED: dict = dict()
CACHE = {}
DROPPED = {}
REBOUND = {}
NULLED = {}
EARLY = {}
SHARED = {}
OTHER = {}
HELD = {}
FAILING = {}
NEWEST = Newest()


def get(key, n):
    global COMPILED
    if n > 0 and COMPILED.get((key, n)) is None:
        COMPILED[(key, n)] = True
        sgl_kernel.compiled(n)
    if key in CACHE:
        return CACHE[key]
    made = sgl_kernel.cached(n)
    CACHE[key] = made
    return made


def again(key, n):
    if key not in DROPPED:
        DROPPED[key] = True
        sgl_kernel.dropped(n)
    if REBOUND.get(key) is None:
        REBOUND[key] = True
        sgl_kernel.rebound(n)
    if NULLED.get(key) is None:
        NULLED[key] = sgl_kernel.nulled(n)
    if key not in EARLY:
        sgl_kernel.early(n)
        if n > 1:
            return
        EARLY[key] = True
    if key not in SHARED:
        SHARED[key] = True
        sgl_kernel.shared(n)
    if key not in OTHER:
        sgl_kernel.other(n)
        key = key + 1
        OTHER[key] = True
    if key not in HELD:
        HELD[key] = True
        sgl_kernel.held(n)
    if key not in FAILING:
        try:
            FAILING[key] = sgl_kernel.failing(n)
        except RuntimeError:
            pass
    if key not in COMPILED or n > 2:
        COMPILED[key] = True
        sgl_kernel.either(n)
    if key not in NEWEST:
        NEWEST[key] = True
        sgl_kernel.newest(n)
    keep(HELD)


def forget(key):
    global REBOUND
    del DROPPED[key]
    REBOUND = {}


def keep(table):
    table.clear()
