class Recorder:
    @staticmethod
    def init_new(server_args):
        return RealRecorder() if server_args.records else Recorder()

    def on_select(self, x):
        pass


class RealRecorder(Recorder):
    def on_select(self, x):
        pass


class TimedRecorder(Recorder):
    def on_select(self, x):
        pass


class AmdRecorder(Recorder):
    def on_select(self, x):
        pass


_recorder = Recorder()


def get_recorder():
    return _recorder


def set_global_expert_distribution_recorder(value):
    global _recorder
    _recorder = value
