from sglang.srt.model_executor.forward_batch_info import ForwardBatch


def whole():
    pass


def real_rows():
    pass


def attend(batch, rows):
    real = batch.global_num_token_non_padded_cpu
    if real is None or not 0 < real < rows:
        whole()
    else:
        real_rows()


def attend_padded(batch, rows):
    real = batch.global_num_token_non_padded_cpu
    if real is None or not 0 < real < rows:
        whole()
    else:
        real_rows()


def run(input_ids):
    batch = ForwardBatch(input_ids)
    attend(batch, 48)
    attend_padded(batch, 64)
