import elsewhere


class Retry(Exception):
    def again(self): pass


class Stop(Exception):
    def again(self): pass


class Never(Exception):
    def again(self): pass


STOPS = (Stop, KeyError)


def run():
    try:
        elsewhere.run()
    except (ValueError, Retry) as e:
        e.again()
    except STOPS as stop:
        stop.again()


run()
