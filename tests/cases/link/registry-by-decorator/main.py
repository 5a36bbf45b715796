BACKENDS = {}


def register(name):
    def decorate(f):
        BACKENDS[name] = f
        return f

    return decorate


@register("fa3")
def make_fa3():
    return Fa3()


@register("triton")
def make_triton():
    return Triton()


class Fa3:
    def forward(self):
        pass


class Triton:
    def forward(self):
        pass


class Pool:
    _functions = {}

    @classmethod
    def register(cls, a, b):
        def decorate(f):
            cls._functions[(a, b)] = f
            return f

        return decorate

    @classmethod
    def get(cls, a, b):
        return cls._functions.get((a, b))


@Pool.register("none", "triton")
def fused_triton():
    pass


@Pool.register("none", "marlin")
def fused_marlin():
    pass


BACKENDS["fa3"]().forward()
Pool.get("none", "triton")()
