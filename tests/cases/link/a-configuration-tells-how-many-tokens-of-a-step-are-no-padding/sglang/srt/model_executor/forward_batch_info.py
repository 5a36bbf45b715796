class ForwardBatch:
    global_num_token_non_padded_cpu: int = None

    def __init__(self, input_ids):
        self.batch_size = 1
        self.global_num_token_non_padded_cpu = len(input_ids)
