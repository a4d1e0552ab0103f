"""Mountains, fields and a river."""

import numpy as np
from PIL import Image

from .canvas import H, W, X, Y, cloud_noise, line_noise, rgb, smooth


def trees(c, line, xs, colour, low=18, high=44):
    """Sets slim trees on a line of hills."""
    for x in xs:
        x, tall = int(x), c.rng.uniform(low, high)
        y, wide = line[x] + 4, tall * 0.17
        c.polygon(colour, [(x - wide, y), (x - wide * 0.6, y - tall * 0.6), (x, y - tall), (x + wide * 0.6, y - tall * 0.6), (x + wide, y)])


def karabakh(c):
    """Mountains after sunset, mist in the valley, the lamps of a small town."""
    c.sky((0, "#22304f"), (0.3, "#5a5f80"), (0.5, "#c78f7c"), (0.62, "#f0bf8d"), (1, "#f0bf8d"))
    c.clouds("#f3b48c", 0.45, 90, 430)
    c.clouds("#2d3454", 0.5, 0, 260)
    c.glow(1130, 470, 420, "#ffcf94", 0.75, 1.6)
    c.hills(455, 75, "#8a7587", "#c99c8d", 8, 4, 190, 0.55)
    c.haze("#e8b594", 430, 640, 0.55)
    c.hills(525, 80, "#5d5a76", "#a9878a", 8, 3, 200, 0.52)
    c.haze("#c79a8e", 520, 700, 0.5)
    c.hills(610, 75, "#3b4262", "#746a7f", 8, 3, 200, 0.5)
    c.haze("#8d7c8c", 610, 790, 0.5)
    town = c.rng.normal(720, 120, 85).clip(2, W - 3)
    line = (705 + 60 * line_noise(c.rng, 6, 2, fall=0.42)).astype(np.float32)
    line += 20 - 0.00008 * (np.arange(W) - 700) ** 2
    c.ridge(line, "#252c49", "#1a2039", 150)
    spread = np.abs(c.rng.normal(0, 26, len(town)))
    c.lights([(x, line[int(x)] + 10 + down) for x, down in zip(town, spread)], "#ffcf87", 1.8, 8)
    front = (850 - 0.00016 * (np.arange(W) - 760) ** 2 + 26 * line_noise(c.rng, 7, 4, fall=0.55)).astype(np.float32)
    c.ridge(front, "#0f1429", "#0a0d1d", 120)


def river(c):
    """A river in its plain, seen from a hill in the evening."""
    c.sky((0, "#4e7390"), (0.24, "#a9b9b8"), (0.36, "#f2d2a0"), (1, "#f2d2a0"))
    c.clouds("#fbe5c2", 0.7, 40, 300, 5)
    c.glow(430, 322, 300, "#ffdf9b", 0.8, 1.3)
    c.hills(318, 26, "#8b98a0", "#c3b99f", 7, 4, 60)
    c.hills(345, 18, "#6f8585", "#a9ab8c", 7, 3, 70)
    land = np.zeros((H, W, 3), np.float32)
    depth = np.clip((Y - 352) / (H - 352), 0, 1)
    field = cloud_noise(c.rng, 6, 4, 22, 0.6)
    land[:] = (rgb("#9ca283") * (1 - depth[..., None] ** 0.6) + rgb("#31452f") * depth[..., None] ** 0.6) * (0.82 + 0.36 * field[..., None])
    patch = Image.fromarray(c.rng.uniform(0, 1, (26, 9)).astype(np.float32)).resize((W, H), Image.Resampling.NEAREST)
    warp_x = np.clip((X - 800) / (0.35 + 1.4 * depth) / 1.6 + 800 + 60 * (field - 0.5), 0, W - 1).astype(int)
    warp_y = np.clip(depth**0.42 * H, 0, H - 1).astype(int)
    land *= (0.86 + 0.26 * np.asarray(patch)[warp_y, warp_x])[..., None]
    c.blend(np.clip(Y - 351.5, 0, 1), land)
    bend = 800 + 330 * np.sin(depth**0.55 * 9.4 + 0.5) * (0.16 + 0.95 * depth) - 330 * (1 - depth) ** 2 + 120 * depth
    wide = 5 + 170 * depth**1.35 + 9 * (field - 0.5)
    off = np.abs(X - bend) - wide
    bank = np.clip(1 - (off - 2) / (3 + 20 * depth), 0, 1) * smooth(352, 356, Y)
    c.blend(bank * 0.55, rgb("#28341f"))
    inside = np.clip(0.5 - off, 0, 1) * smooth(352, 354, Y)
    sheen = (rgb("#f7d9a2") * (1 - depth[..., None]) ** 1.2 + rgb("#587e92") * (1 - (1 - depth[..., None]) ** 1.2)) * (0.92 + 0.14 * cloud_noise(c.rng, 5, 3, 40)[..., None])
    c.blend(inside, sheen)
    grove = cloud_noise(c.rng, 4, 5, 14, 0.7)
    spots = sorted((c.rng.uniform(0.02, 1) ** 1.5, c.rng.uniform(0, W - 1)) for _ in range(2600))
    for d, x in spots:
        row, x, r = int(352 + d * (H - 353)), int(x), (1.2 + 13 * d) * c.rng.uniform(0.7, 1.25)
        if grove[row, x] < 0.56 or abs(x - bend[row, x]) < wide[row, x] + 8 + 30 * d:
            continue
        y = row - r * 0.55
        box = (slice(max(0, int(y - 2 * r)), int(y + 2 * r) + 1), slice(max(0, x - int(3 * r) - 1), x + int(3 * r) + 1))
        shade = np.clip((r - np.hypot((X[box] - x - r) * 0.8, (Y[box] - row) * 3.2)) / 3, 0, 1) * 0.4
        c.px[box] *= (1 - shade)[..., None]
        crown = np.clip((r - np.hypot(X[box] - x, (Y[box] - y) * 1.1)) / 1.2, 0, 1)
        lit = np.clip(0.45 - (X[box] - x) / (2.2 * r) - (Y[box] - y) / (2.6 * r), 0, 1)[..., None]
        tone = rgb("#1f2f1c") * (1 - lit) + rgb("#7f8a52") * lit
        tone = tone * (0.4 + 0.6 * d) + rgb("#a3a488") * (0.6 - 0.6 * d)
        c.px[box] += (tone - c.px[box]) * crown[..., None]
    c.haze("#f6dcae", 300, 460, 0.6)
    c.glow(430, 322, 700, "#ffdf9b", 0.22)


def snow(c):
    """Snow on the fields, a row of trees, a farm with a lamp."""
    c.sky((0, "#7488a8"), (0.3, "#aeb4c6"), (0.5, "#e9c9bf"), (0.58, "#f6dcc6"), (1, "#f6dcc6"))
    c.clouds("#f5d5c8", 0.55, 60, 430)
    c.disc(470, 372, 30, "#fff3e0", 0.95)
    c.glow(470, 372, 240, "#ffe3c2", 0.6)
    line = c.hills(470, 34, "#8e98b4", "#d0c6cf", 7, 3, 110)
    trees(c, line, c.rng.uniform(0, W - 1, 150), "#7f88a5", 8, 24)
    c.haze("#f2dacd", 440, 570, 0.6)
    line = c.hills(560, 30, "#c9cfe0", "#e9e2e4", 5, 2, 120, 0.4)
    trees(c, line, c.rng.normal(1180, 190, 90).clip(2, W - 3), "#4a5674", 24, 64)
    trees(c, line, c.rng.normal(140, 120, 40).clip(2, W - 3), "#5b6684", 20, 52)
    y = float(line[760]) + 8
    c.polygon("#3a3f58", [(700, y), (700, y - 42), (800, y - 42), (800, y)])
    c.polygon("#eef1f8", [(688, y - 40), (722, y - 82), (790, y - 82), (812, y - 40)])
    c.polygon("#343850", [(806, y), (806, y - 30), (850, y - 30), (850, y)])
    c.polygon("#e4e9f3", [(800, y - 28), (828, y - 54), (858, y - 28)])
    c.polygon("#3a3f58", [(772, y - 80), (772, y - 98), (784, y - 98), (784, y - 80)])
    c.lights([(724, y - 20), (776, y - 20)], "#ffcc80", 5, 22)
    front = (690 + 26 * line_noise(c.rng, 4, 2, fall=0.4) + 0.00012 * (np.arange(W) - 900) ** 2).astype(np.float32)
    c.ridge(front, "#e3e7f3", "#aab5d2", 260)
    field = cloud_noise(c.rng, 5, 3, 26, 0.5)
    c.blend(np.clip(Y - front[None, :], 0, 1) * smooth(0.5, 0.8, field) * 0.4, rgb("#fbeadf"))
    way = [(930 + 40 * np.sin(t * 4.5) - 520 * t**1.7, 700 + 220 * t) for t in np.linspace(0, 1, 60)]
    c.polygon("#8f9bbd", [(x - 4 - 34 * i / 60, yy) for i, (x, yy) in enumerate(way)] + [(x - 1 - 20 * i / 60, yy) for i, (x, yy) in reversed(list(enumerate(way)))], 0.6, 1.5)
    c.polygon("#8f9bbd", [(x + 6 + 26 * i / 60, yy) for i, (x, yy) in enumerate(way)] + [(x + 9 + 42 * i / 60, yy) for i, (x, yy) in reversed(list(enumerate(way)))], 0.6, 1.5)
    for i in range(9):
        x = 1010 + i * 72
        yy = float(front[min(W - 1, x)]) + 26 + i * 9
        c.strokes("#454d69", [[(x, yy), (x + 1, yy - 34 - i * 4)]], 3 + i * 0.6)
