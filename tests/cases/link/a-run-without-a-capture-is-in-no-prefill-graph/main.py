from sglang.srt.model_executor.runner_utils.prefill_graph import is_in_full_prefill_graph, is_in_prefill_graph_scope


def eager():
    pass


def in_graph():
    pass


def in_full_graph():
    pass


def attend():
    if is_in_prefill_graph_scope():
        in_graph()
    if is_in_full_prefill_graph():
        in_full_graph()
    eager()


def run():
    attend()
