import operator


def fast():
    pass


def slow():
    pass


table = {"slow": slow}
operator.setitem(table, "fast", fast)
table["fast"]()
table["slow"]()
row = [None, slow]
operator.setitem(row, 0, fast)
row[0]()
iter([fast]).__next__()()
iter({slow: fast}).__next__()()
