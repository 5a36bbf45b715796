from concurrent.futures import ThreadPoolExecutor, as_completed


def fast():
    pass


def slow():
    pass


def choose(function):
    return function


def pick(function):
    return function


with ThreadPoolExecutor() as pool:
    first = pool.submit(choose, fast)
    second = pool.submit(pick, slow)
    first.result()()
    for done in as_completed([second]):
        done.result()()
if first.done():
    fast()
else:
    slow()
