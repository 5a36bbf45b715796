from sglang.srt.registry import BACKENDS


class Mock:
    is_latent = False


def test():
    BACKENDS["fast"](Mock())
