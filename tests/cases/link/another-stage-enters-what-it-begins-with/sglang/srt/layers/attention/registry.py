BACKENDS = {}


def register(name):
    def decorator(make):
        BACKENDS[name] = make
        return make

    return decorator
