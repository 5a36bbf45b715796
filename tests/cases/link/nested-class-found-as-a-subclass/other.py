from base import Base
def helper(): pass
class Outer:
    class Impl(Base):
        def run(self):
            helper()
