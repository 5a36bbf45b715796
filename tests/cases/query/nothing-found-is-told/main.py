RUNNERS = {"triton": print, "cutlass": print}


def launch(name):
    RUNNERS[name]()


launch("triton")
