import pools


def help(them):
    them.size = None
    return pools.Other()
