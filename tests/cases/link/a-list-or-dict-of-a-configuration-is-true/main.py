scaling = None
ignored = None


def step():
    if scaling:
        scaled()
    else:
        plain()
    if ignored:
        some()
    else:
        none()


def scaled(): ...
def plain(): ...
def some(): ...
def none(): ...
