from dataclasses import dataclass

from sglang.srt.layers.backends import Pool
from sglang.srt.model_executor.model_runner import ModelRunner


@dataclass
class ForwardBatch:
    pool: Pool = None

    @classmethod
    def init_new(cls, size, runner: ModelRunner):
        return cls(pool=runner.pool)
