"""A tuple that is made with None in front does not come through a test that its first element is not None; a list may
have got another element since."""

import outside

given = 0


def none_path():
    pass


def value_path():
    pass


def list_path():
    pass


def last_path():
    pass


def fused(x):
    if outside.busy():
        return None, None
    return x, [x]


def attempt(x):
    result = fused(x)
    if result[0] is not None:
        return result
    return x, x


def listed(x):
    if outside.busy():
        return [None, None]
    return [x, [x]]


def attempt_list(x):
    result = listed(x)
    result[0] = x
    if result[0] is not None:
        return result
    return [x, x]


def run():
    front, back = attempt([])
    if back is None:
        none_path()
    else:
        value_path()
    front, back = attempt_list([])
    if back is None:
        list_path()
    both = fused([])
    if both[-1] is None:
        last_path()
