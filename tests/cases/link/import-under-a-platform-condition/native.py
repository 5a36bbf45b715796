def rmsnorm(x):
    pass
