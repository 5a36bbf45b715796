from sglang.srt.model_executor.forward_batch_info import ForwardBatch, ForwardMode


def serve(batch: ForwardBatch):
    if batch.forward_mode.is_draft_extend_v2():
        draft()
    else:
        fill()


def draft(): ...
def fill(): ...


serve(ForwardBatch(ForwardMode.EXTEND))
