from sglang.srt.eplb.recorder import AmdRecorder, Recorder, TimedRecorder, set_global_expert_distribution_recorder


class Runner:
    def initialize(self):
        self.start_service()
        set_global_expert_distribution_recorder(Recorder.init_new(self.server_args))

    def start_service(self):
        pass

    def make_amd(self):
        return AmdRecorder()

    @staticmethod
    def start(server_args):
        set_global_expert_distribution_recorder(server_args.make_amd())


def timed(function):
    def wrapper(*args):
        return function(*args)

    return wrapper


@timed
def start_timed(args):
    set_global_expert_distribution_recorder(TimedRecorder())


_is_hip = False

if _is_hip:

    def initialize_on_hip():
        set_global_expert_distribution_recorder(AmdRecorder())
