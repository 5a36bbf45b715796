"""Behind an assignment in its block a name is what that gives, and nothing that it held before, a dict least of all,
which gives its keys where its values are gone through."""

import torch.nn as nn


class Stage:
    def run(self): ...


class Key:
    def run(self): ...


class Other:
    def run(self): ...


def of_a_dict(stages):
    bound = {Key(): [stage] for stage in stages}
    bound = [tuple(bound[key]) for key in list(bound)]
    for stages_of_one in bound:
        for stage in stages_of_one:
            stage.run()  # Stage


def of_an_arm(x, stage):
    if x.shape[0] > 1:
        stage = Other()
        stage.run()  # Other
    stage.run()  # either


def of_a_loop(stages, stage):
    for each in stages:
        stage.run()  # either: the second time it is what the loop bound
        stage = Other()
        stage.run()  # Other
    stage.run()  # either


def of_an_inner_function(stage):
    def put():
        nonlocal stage
        stage = Other()

    stage = Stage()
    put()
    stage.run()  # either


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.stage = Stage()

    def forward(self, x):
        of_a_dict([self.stage])
        of_an_arm(x, self.stage)
        of_a_loop([self.stage], self.stage)
        of_an_inner_function(self.stage)


EntryClass = Model
