def f(a b):
    lost()


@lost()
class C(a b):
    def g(self):
        lost()


def h():
    try:
        lost()
    except A as b c:
        lost()
    finally:
        lost()
    kept()


def i():
  kept()
 lost()


kept()
