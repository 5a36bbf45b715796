import helper


def start(n):
    return helper.work(n)


start(3)
