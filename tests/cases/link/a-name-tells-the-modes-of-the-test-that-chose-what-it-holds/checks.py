def is_verify(batch):
    return batch.forward_mode.is_verify()


def reads_first(batch):
    count = batch.count
    if batch.forward_mode.is_decode() and count > 100:
        return False
    return not batch.forward_mode.is_verify()
