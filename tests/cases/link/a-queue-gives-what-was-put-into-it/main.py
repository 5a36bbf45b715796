import asyncio
import multiprocessing
import queue
import threading


class Job:
    def run(self): ...


class Other:
    def run(self): ...


class Worker:
    def __init__(self):
        self.jobs = queue.Queue()
        self.others = queue.PriorityQueue()
        self.thread = threading.Thread(target=self.loop)

    def loop(self):
        while True:
            job = self.jobs.get()
            if job is None:
                break
            job.run()


def send(worker):
    worker.jobs.put(Job())
    worker.jobs.put(None)
    worker.others.put_nowait(Other())


def target(x): ...
def never(): ...


def call(functions):
    function, argument = functions.get()
    function(argument)


def empty():
    idle = queue.SimpleQueue()
    idle.get_nowait()()
    idle.empty()


async def asynchronous():
    items = asyncio.Queue()
    await items.put(Other())
    item = await items.get()
    item.run()


def between(items):
    items.put(Job())
    items.get().run()


worker = Worker()
worker.thread.start()
send(worker)
functions = queue.Queue()
functions.put((target, 1))
call(functions)
between(multiprocessing.get_context("spawn").Queue())
empty()
asyncio.run(asynchronous())
