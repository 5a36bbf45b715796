import os


def get_pp_indices(count, rank, stages):
    parts = os.getenv("PARTS").split(",")
    return int(parts[rank]), int(parts[rank + 1])
