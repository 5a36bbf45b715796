import contextlib
import threading

import torch

from sglang.srt.configs.model_config import ModelConfig
from sglang.srt.model_executor import state
from sglang.srt.model_executor.state import CONTEXT, FACTORIES, factory, get_group
from sglang.srt.server_args import ServerArgs


@factory("fa3")
def make_fa3(runner):
    assert torch.cuda.get_device_capability()[0] == 9, "fa3 needs Hopper"
    return "fa3"


@factory("device")
def make_device(runner):
    if runner.server_args.device is None:
        raise ValueError("no device")


@factory("mha")
def make_mha(runner):
    if runner.model_config.is_latent:
        raise ValueError("mha is not for latent attention")
    return "mha"


@factory("layers")
def make_layers(runner):
    for layer in range(runner.model_config.hf_config.num_hidden_layers):
        raise ValueError("no layers")


@factory("published")
def make_published(runner):
    return CONTEXT.bag(), get_group()


@factory("state")
def make_state(runner):
    if "started" not in state._state:
        raise ValueError("not started")


@factory("registered")
def make_registered(runner):
    if "plug_in" not in FACTORIES:
        raise ValueError("no plug-in")


class Pool:
    def __init__(self):
        self.size = 0

    def fill(self):
        self.size = 8


@factory("handed")
def make_handed(runner):
    pool = Pool()
    runner.allocator(pool)
    if pool.size == 0:
        raise ValueError("empty")


@factory("taken")
def make_taken(runner):
    try:
        raise ValueError("not here")
    except ValueError:
        return None


@factory("entered")
def make_entered(runner):
    with contextlib.suppress(ValueError):
        raise ValueError("not here")


@factory("draft")
def make_draft(runner):
    if runner.rank != 0:
        return None
    raise ValueError("rank 0")


@factory("left")
def make_left(runner):
    try:
        raise ValueError("not here")
    finally:
        return None


def fail():
    raise ValueError("not here")


@factory("later")
def make_later(runner):
    return (fail() for _ in range(3))


@factory("sorted")
def make_sorted(runner):
    seen = []
    sorted([2, 1], key=lambda value: seen.append(value) or value)
    if not seen:
        raise ValueError("nothing seen")


@factory("thread")
def make_thread(runner):
    box = {}

    def work():
        box["x"] = 1

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    if "x" not in box:
        raise ValueError("no work")


@factory("emptied")
def make_emptied(runner):
    box = {"x": 1}
    for key in list(box):
        del box[key]
    if box:
        raise ValueError("not empty")


def count(seen=[]):
    seen.append(1)
    return len(seen)


@factory("counted")
def make_counted(runner):
    count()
    if count() != 2:
        raise ValueError("one list each time")


class ModelRunner:
    def __init__(
        self,
        model_config: ModelConfig,
        rank: int,
        server_args: ServerArgs,
        allocator=None,
        is_draft: bool = False,
    ):
        self.model_config = model_config
        self.rank = rank
        self.server_args = server_args
        self.allocator = allocator
        self.pool = None
        self.is_ready = False
        if server_args.attention_backend != "stored":
            self.attention = self.make(server_args.attention_backend)

    def make(self, name):
        if name is None:
            return None
        if name not in FACTORIES:
            raise ValueError(f"no attention {name}")
        return FACTORIES[name](self)

    def init_pool(self):
        self.pool = Pool()

    def init_attention_backends(self):
        if self.pool is None:
            raise ValueError("no pool")
        if not self.is_ready:
            raise ValueError("not ready")


def set_ready(runner):
    runner.is_ready = True
