def f(:
  x = (1,
	if a b:
"""open
\
