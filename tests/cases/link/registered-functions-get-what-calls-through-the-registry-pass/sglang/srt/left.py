LEFT = {}


def register_attention_backend(name):
    def decorate(function):
        LEFT[name] = function
        return function

    return decorate


@register_attention_backend("left")
def make_left(runner):
    if runner.is_latent:
        return Some()
    return Other()


class Some:
    def __init__(self):
        pass


class Other:
    def __init__(self):
        pass
