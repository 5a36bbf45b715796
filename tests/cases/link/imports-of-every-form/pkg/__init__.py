from .inner import exported as renamed
