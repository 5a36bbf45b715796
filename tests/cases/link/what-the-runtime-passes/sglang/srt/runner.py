from sglang.srt.eplb.recorder import AmdRecorder, Recorder, set_global_expert_distribution_recorder


class Runner:
    def initialize(self):
        self.start_service()
        set_global_expert_distribution_recorder(Recorder.init_new(self.server_args))

    def start_service(self):
        pass


_is_hip = False

if _is_hip:

    def initialize_on_hip():
        set_global_expert_distribution_recorder(AmdRecorder())
