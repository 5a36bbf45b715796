class Recorder:
    def on_select(self, x):
        pass


_recorder = None


def set_global_expert_distribution_recorder(value):
    global _recorder
    _recorder = value
    return value
