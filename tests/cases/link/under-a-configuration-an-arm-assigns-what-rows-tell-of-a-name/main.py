from sglang.srt.models.deepseek_v2 import Model

FIRST = False


def run(ids, received):
    Model().forward(ids, received, FIRST)
