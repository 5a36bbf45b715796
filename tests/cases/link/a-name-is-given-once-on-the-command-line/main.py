def step():
    pass


step()
