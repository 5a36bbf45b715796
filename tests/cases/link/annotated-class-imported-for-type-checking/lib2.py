from lib3 import Base
Base2 = Base
class Mid(Base2):
    pass
