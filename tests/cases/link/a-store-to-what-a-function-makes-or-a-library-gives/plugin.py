import torch


class Runner:
    def __init__(self):
        self.by_new = False
        self.by_call = False
        self.by_made = False
        self.by_library = False
        self.by_global = False
        self.by_single = False
        self.by_anyone = False
        self.by_caller = False

    def run(self):
        if self.by_new:
            fast_new()
        if self.by_call:
            fast_call()
        if self.by_made:
            fast_made()
        if self.by_library:
            fast_library()
        if self.by_global:
            fast_global()
        if self.by_single:
            fast_single()
        if self.by_anyone:
            fast_anyone()
        if self.by_caller:
            fast_caller()
        slow()


class Single(Runner):
    shared = None

    def __new__(cls):
        if cls.shared is None:
            cls.shared = object.__new__(cls)
        return cls.shared


def make_new(flag):
    made = Runner.__new__(Runner)
    made.by_new = flag
    return made


def make_call(flag):
    made = Runner()
    made.by_call = flag
    return made


class Aside:
    pass


def make_aside(flag):
    aside = Aside()
    aside.by_made = flag


class Op(torch.autograd.Function):
    @staticmethod
    def forward(ctx, flag):
        ctx.by_library = flag


class Direct(torch.autograd.Function):
    @staticmethod
    def forward(ctx, flag):
        ctx.by_caller = flag


current = None


def make_global(flag):
    global current
    current = Runner()
    replace()
    current.by_global = flag


def make_single(flag):
    made = Single()
    made.by_single = flag


def take(anyone, flag):
    anyone.by_anyone = flag


def run_of(runner: Runner):
    runner.run()


def fast_new(): pass
def fast_call(): pass
def fast_made(): pass
def fast_library(): pass
def fast_global(): pass
def fast_single(): pass
def fast_anyone(): pass
def fast_caller(): pass
def slow(): pass
def replace(): pass
