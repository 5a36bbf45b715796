def refuse(text=None):
    raise ValueError(text)


def warn(): ...
