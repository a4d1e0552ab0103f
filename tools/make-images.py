"""Paints the pictures of the demo: layered landscapes and plain architecture, no photographs.

    python3 -m venv /tmp/venv && /tmp/venv/bin/pip install pillow==13.0.0 numpy==2.4.6
    /tmp/venv/bin/python tools/make-images.py [name ...]

Writes static/demo/images/NAME-{1600,800,400}.webp. The same versions give the same bytes:
every random number comes from a seed that is the picture's name.
"""

import sys

from images import coast, land, town
from images.canvas import OUT, Canvas

SCENES = {
    scene.__name__: scene
    for scene in (
        *(land.karabakh, land.river, land.snow),
        *(coast.harbour, coast.lighthouse, coast.storm, coast.bridge),
        *(town.assembly, town.tram, town.archive, town.stairs, town.arcade),
    )
}

if __name__ == "__main__":
    OUT.mkdir(parents=True, exist_ok=True)
    for name in sys.argv[1:] or SCENES:
        canvas = Canvas(name)
        SCENES[name](canvas)
        canvas.finish(name)
