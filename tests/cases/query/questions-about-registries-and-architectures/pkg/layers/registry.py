OPS = {}


def register_op(name):
    def decorator(function):
        OPS[name] = function
        return function

    return decorator
