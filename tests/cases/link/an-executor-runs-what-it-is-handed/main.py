import concurrent.futures
from concurrent.futures import ProcessPoolExecutor


class Weight:
    def load(self, part): ...


class Pool:
    def submit(self, function): ...


def load(weight, part, scale=None):
    weight.load(part)
    scale.load(part)


def ready(future): ...
def never(): ...


def submit(executor, futures, function, arguments=(), keywords=None):
    futures.append(executor.submit(function, *arguments, **keywords))


def is_done(future):
    if future is None:
        never()
    else:
        ready(future)


with concurrent.futures.ThreadPoolExecutor(max_workers=2) as executor:
    futures = []
    submit(executor, futures, load, (Weight(), 0), {"scale": Weight()})
    for future in futures:
        is_done(future)
    for part in executor.map(Weight().load, [0, 1]):
        pass
pool = ProcessPoolExecutor()
pool.submit(ready, None)
Pool().submit(never)
