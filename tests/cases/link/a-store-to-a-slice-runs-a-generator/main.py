def made():
    yield step()


def step():
    return 1


kept = [0]
kept[:] = made()
kept[1:] = (x for x in made())
