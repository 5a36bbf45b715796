import main
import other

main.run()
