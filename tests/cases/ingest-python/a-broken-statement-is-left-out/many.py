def f():
    ok()
    a b
    ok()
    c d
    ok()
$ ?
def g():
    ok()
)
ok()
