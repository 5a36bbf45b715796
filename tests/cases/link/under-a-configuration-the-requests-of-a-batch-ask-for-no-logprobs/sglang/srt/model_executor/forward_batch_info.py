from dataclasses import dataclass


@dataclass
class ForwardBatch:
    batch_size: int
    return_logprob: bool = False

    @classmethod
    def init_new(cls, batch):
        return cls(batch_size=len(batch.reqs), return_logprob=batch.return_logprob)
