from lib4 import Base
