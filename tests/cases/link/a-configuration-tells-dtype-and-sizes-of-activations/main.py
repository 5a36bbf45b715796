from sglang.srt.models.deepseek_v2 import Gate


def run(states):
    Gate().forward(states)
