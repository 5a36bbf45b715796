class Missing(ValueError): ...


class Gone(Missing): ...


class Other(Exception): ...


def first(): ...


def second(): ...


def third(): ...


def fourth(): ...


def fifth(): ...


def never(): ...


def gone():
    raise Gone("x")


def key():
    raise KeyError("x")


def file():
    raise FileNotFoundError("x")


def other():
    raise Other()


def step():
    try:
        gone()
    except ValueError:
        first()
    try:
        gone()
    except (KeyError, Missing):
        second()
    try:
        key()
    except LookupError:
        third()
    try:
        file()
    except IOError:
        fourth()
    try:
        raise ModuleNotFoundError("x")
    except ImportError:
        fifth()
    try:
        other()
    except (ValueError, LookupError, OSError):
        never()
    except Exception:
        pass
    try:
        key()
    except (ArithmeticError, OSError):
        never()
    except KeyError:
        pass
    try:
        gone()
    except Other:
        never()
    except Exception:
        pass


step()
