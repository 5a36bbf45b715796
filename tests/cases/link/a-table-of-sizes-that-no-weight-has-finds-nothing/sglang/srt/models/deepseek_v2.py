from torch.nn import functional as F

TUNED = {(1, 256, 8192): 1, (2, 4096, 7168): 2}
OTHERS = {(1, 1024, 4096): 3, (2, 7168, 8): 4}
NONE_OF_THEIRS = {(1, 256, 8192): 1, (2, 320, 2560): 2}
MORE = {(4, 1024, 4096), (8, 8192, 2048)}
MADE = {(m, 320, 2560): m for m in (1, 2)}
FILLED = {(1, 256, 8192): 1}
FILLED.update(TUNED)


def is_tuned(m, n, k):
    """4096 rows of 7168 are a weight's."""
    key = (m, n, k)
    return key in TUNED or key in NONE_OF_THEIRS


def is_part(m, n, k):
    """7168 rows of 8 are what one of many ranks has."""
    key = (m, n, k)
    return key in OTHERS


def is_foreign(m, n, k):
    key = (m, n, k)
    return key in NONE_OF_THEIRS or key in MORE


def is_foreign_at_once(m, n, k):
    return (m, n, k) in NONE_OF_THEIRS


def is_tuned_at_once(m, n, k):
    return (m, n, k) in TUNED


def is_foreign_turned(m, n, k):
    """Rows and columns are not in the order of the parameters."""
    return (m, k, n) in NONE_OF_THEIRS


def is_made(m, n, k):
    key = (m, n, k)
    return key in MADE


def is_filled(m, n, k):
    key = (m, n, k)
    return key in FILLED


def compile_all():
    """Looks at a table, and changes none."""
    for m, n, k in NONE_OF_THEIRS:
        print(m, n, k)


class DeepseekV2ForCausalLM:
    def __init__(self, config, weight):
        self.weight = weight

    def forward(self, x):
        m, weight = x.shape[0], self.weight
        if is_tuned(m, weight.shape[0], weight.shape[1]):
            run_tuned()
        if is_part(m, weight.shape[0], weight.shape[1]):
            run_part()
        if is_foreign(m, weight.shape[0], weight.shape[1]):
            run_foreign()
        if is_foreign_at_once(m, weight.shape[0], weight.shape[1]):
            run_foreign_at_once()
        if is_tuned_at_once(m, weight.shape[0], weight.shape[1]):
            run_tuned_at_once()
        if is_foreign_turned(m, weight.shape[0], weight.shape[1]):
            run_turned()
        if is_made(m, weight.shape[0], weight.shape[1]):
            run_made()
        if is_filled(m, weight.shape[0], weight.shape[1]):
            run_filled()
        if is_foreign(m, weight.shape[0], x.shape[1]):
            run_mixed()
        self.attend(x, weight)
        return F.linear(x, weight)

    def attend(self, x, keys):
        if is_foreign(1, keys.shape[0], keys.shape[1]):
            run_activation()
        F.linear(keys, x)
        return self.project(x, keys)

    def project(self, x, weight):
        weight = weight + x
        if is_foreign(1, weight.shape[0], weight.shape[1]):
            run_rebound()
        return F.linear(x, weight)


def run_tuned(): ...
def run_part(): ...
def run_foreign(): ...
def run_foreign_at_once(): ...
def run_tuned_at_once(): ...
def run_turned(): ...
def run_made(): ...
def run_filled(): ...
def run_mixed(): ...
def run_activation(): ...
def run_rebound(): ...


EntryClass = [DeepseekV2ForCausalLM]
