from dataclasses import dataclass
from functools import partial


@dataclass
class Append:
    names: list
    bindings: list


class Plan:
    def __init__(self, norm):
        self.norm = norm
        self.fused = partial(run_fused, self)


class Stage:
    def __init__(self, plan):
        self.plan = plan

    @property
    def norm(self):
        return self.plan.norm

    def prepare(self, x):
        return read(self.plan.fused(x), self.norm)


def run_fused(plan, x):
    return plan.norm.forward_fused(x)


def read(x, norm):
    return norm(x)


def items(stages):
    names, bindings = [], []
    for item in stages:
        name, norm = item[:2]
        names.append(name)
        bindings.append((norm, {}))
    return names, bindings


def append(*stages):
    names, bindings = items(stages)
    made = Append(names, bindings)
    return tuple(bind(made, i) for i in range(len(names)))


def bind(made, i):
    norm, options = made.bindings[i]
    return Stage(Plan(norm))
