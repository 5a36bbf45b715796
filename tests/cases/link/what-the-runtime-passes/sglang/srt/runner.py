from sglang.srt.eplb.recorder import Recorder, set_global_expert_distribution_recorder


class Runner:
    def initialize(self):
        self.start_service()
        set_global_expert_distribution_recorder(Recorder.init_new(self.server_args))

    def start_service(self):
        pass
