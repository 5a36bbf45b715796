from base import Base
def f(x: Base):
    x.run()
