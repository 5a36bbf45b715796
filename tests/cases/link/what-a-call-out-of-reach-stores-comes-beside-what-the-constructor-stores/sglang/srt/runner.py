from sglang.srt.eplb.recorder import Recorder, set_global_expert_distribution_recorder


class Runner:
    def __init__(self):
        self.recorder = None

    def initialize(self):
        self.recorder = set_global_expert_distribution_recorder(Recorder())
