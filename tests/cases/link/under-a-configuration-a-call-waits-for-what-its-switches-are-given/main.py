"""A call whose switch is worked out later runs for what it is given then, and for nothing else before."""
SCALE = 0


def quantized(): pass
def plain(): pass


def quantize(x, enabled):
    if not enabled:
        return None
    return (x, 1.0)


def is_enabled():
    if SCALE > 1:
        return True
    return False


def forward(x, scaled=None):
    if scaled is not None:
        quantized()
    else:
        plain()


def run(x):
    scaled = quantize(x, is_enabled())
    forward(x, scaled)


run(1)
