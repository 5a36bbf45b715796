"""Nothing imports this; what it stores is not known."""

import main


def patch(holder, handed, plan):
    holder.settled = plan
    holder.quoted = plan
    holder.asked_of = plan
    holder.undeclared = plan
    holder.above = plan
    holder.rebound = plan
    holder.twice = plan
    holder.elsewhere = plan
    holder.by_text = plan
    holder.gone_through = plan
    holder.makes_more = plan
    holder.derived = plan
    holder.by_factory = plan
    holder.by_own_factory = plan
    holder.by_maker = plan
    holder.is_none = plan
    holder.by_derived_maker = plan
    holder.by_called = plan
    handed.handed = plan


def make():
    return main.MadeElsewhere(True)


def make_by_factory():
    return main.make(True)


def make_by_maker():
    return main.Maker(True).made


def make_by_text():
    return getattr(main, "MadeByText")(True)


class DerivedMaker(main.BaseMaker):
    pass


def make_by_derived_maker():
    return DerivedMaker(True).made


def make_by_called():
    return main.called(True)
