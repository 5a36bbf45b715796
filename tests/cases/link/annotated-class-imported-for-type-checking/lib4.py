def t4(): pass
class Base:
    def base_go(self): t4()
