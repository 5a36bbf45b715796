BACKENDS = {}


def register_attention_backend(name):
    def decorate(function):
        BACKENDS[name] = function
        return function

    return decorate


@register_attention_backend("fast")
def make_fast(runner):
    if runner.is_latent:
        return Latent(runner)
    return Plain(runner)


class Latent:
    def __init__(self, runner):
        runner.grow()


class Plain:
    def __init__(self, runner):
        runner.shrink()
