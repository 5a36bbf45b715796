SELECT 'open, [a], "b", `c`, x'00ff', @file -- end
/* open