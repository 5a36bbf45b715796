def work(n):
    return [step(i) for i in range(n)]


def step(i):
    return i
