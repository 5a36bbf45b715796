from sglang.srt.layers.spec import verify


def run(x):
    return verify(x)
