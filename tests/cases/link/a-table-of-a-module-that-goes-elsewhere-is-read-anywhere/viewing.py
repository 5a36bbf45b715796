import outside
import viewed

outside.use(vars(viewed))
