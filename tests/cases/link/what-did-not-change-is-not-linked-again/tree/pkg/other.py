def helper(x):
    return print(x)
