from sglang.srt.layers.warm import SHARED


def clear():
    SHARED.clear()
