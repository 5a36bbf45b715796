from typing import TYPE_CHECKING

from sglang.srt.eplb.recorder import Recorder, set_global_expert_distribution_recorder

if TYPE_CHECKING:
    from sglang.srt.runner import Runner


def plain():
    pass


def local():
    pass


class Local:
    def __init__(self):
        self.recorder = Recorder()

    def restart(self):
        self.recorder = set_global_expert_distribution_recorder(Recorder())

    def drop(self):
        self.recorder = None


class FirstForCausalLM:
    def forward(self, x, runner: "Runner"):
        if runner.recorder is None:
            plain()
        else:
            runner.recorder.on_select(x)
        if Local().recorder is None:
            local()


EntryClass = FirstForCausalLM
