import sys

from xeploai.platform.cli import main

sys.exit(main())
