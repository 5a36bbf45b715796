import asyncio
import atexit
import multiprocessing
import signal
import sys
import threading
import weakref
from concurrent.futures import ThreadPoolExecutor


class Weight:
    def load(self, part): ...


class Slow:
    def load(self, part): ...


def never(*args): ...
def first(weight, part, scale=None): weight.load(part)
def second(): ...
def third(weight): weight.load(0)
def in_process(weight): weight.load(0)
def in_context(): ...
def derived(): ...
def kept(): ...
def job(weight): return weight
def done(future): future.result().load(0)
def element(x): ...
def applied(x): ...
def at_end(weight): weight.load(0)
def finished(weight): weight.load(0)
def handle(number, frame): sys.exit()
def behind(): ...


class Worker(threading.Thread):
    def __init__(self, weight):
        super().__init__(daemon=True, target=never)
        self.weight = weight

    def run(self):
        self.weight.load(0)


class Named(threading.Thread):
    def __init__(self):
        threading.Thread.__init__(self, target=derived)

    def run(self):
        super().run()


class Idle(threading.Thread):
    def run(self):
        never()


class Owner:
    def __init__(self):
        self.thread = threading.Thread(target=self.loop, daemon=True)
        self.other = threading.Thread(target=self.never)
        self.thread.name = "loop"

    def loop(self):
        kept()

    def never(self): ...

    def begin(self):
        self.thread.start()
        self.thread.join()


def threads():
    one = threading.Thread(target=first, args=(Weight(), 0), kwargs={"scale": 1})
    other = threading.Thread(None, second)
    unused = threading.Thread(target=never, args=(Slow(),))
    timer = threading.Timer(1.0, third, [Weight()])
    one.start()
    other.start()
    timer.start()
    unused.join()
    Owner().begin()
    Worker(Weight()).start()
    Named().start()
    Idle()


def processes():
    process = multiprocessing.Process(target=in_process, args=(Weight(),))
    process.start()
    context = multiprocessing.get_context("spawn")
    context.Process(target=in_context).start()
    with multiprocessing.Pool(2) as pool:
        pool.map(element, [1])
        pool.apply(applied, (1,))


def handed():
    with ThreadPoolExecutor() as executor:
        future = executor.submit(job, Weight())
        future.add_done_callback(done)
    atexit.register(at_end, Weight())
    weakref.finalize(executor, finished, Weight())
    signal.signal(signal.SIGTERM, handle)
    atexit.unregister(never)
    behind()


threads()
processes()
handed()
