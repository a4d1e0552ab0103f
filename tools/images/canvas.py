"""The canvas that the pictures are painted on: sky, land, water, light, and how a file is written."""

import zlib
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

OUT = Path(__file__).resolve().parent.parent.parent / "static" / "demo" / "images"
W, H = 1600, 900
MOST_BYTES = 90_000
Y, X = np.mgrid[0:H, 0:W].astype(np.float32)


def rgb(code):
    """Reads a colour such as `#1b2a41` into three numbers from 0 to 1."""
    return np.array([int(code[i : i + 2], 16) for i in (1, 3, 5)], np.float32) / 255


def smooth(low, high, x):
    """Goes from 0 at `low` to 1 at `high` without corners."""
    t = np.clip((x - low) / (high - low), 0, 1)
    return t * t * (3 - 2 * t)


def line_noise(rng, octaves, first=3, width=W, fall=0.5):
    """Returns a smooth random line from -1 to 1 with finer and finer detail."""
    out, size = np.zeros(width, np.float32), 1.0
    for octave in range(octaves):
        count = first * 2**octave + 1
        knots = rng.uniform(-1, 1, count)
        at = np.linspace(0, count - 1.001, width)
        i, t = at.astype(int), at % 1
        t = t * t * (3 - 2 * t)
        out += size * (knots[i] * (1 - t) + knots[np.minimum(i + 1, count - 1)] * t)
        size *= fall
    return out / np.abs(out).max()


def cloud_noise(rng, octaves, cols=3, rows=3, fall=0.55):
    """Returns a smooth random field from 0 to 1, as clouds and haze have it."""
    out, size = np.zeros((H, W), np.float32), 1.0
    for octave in range(octaves):
        grid = rng.uniform(0, 1, (rows * 2**octave + 2, cols * 2**octave + 2)).astype(np.float32)
        layer = Image.fromarray(grid).resize((W, H), Image.Resampling.BICUBIC)
        out += size * np.asarray(layer)
        size *= fall
    return (out - out.min()) / (out.max() - out.min())


class Canvas:
    """A picture in the making, painted from the back to the front."""

    def __init__(self, name):
        self.rng = np.random.default_rng(zlib.crc32(name.encode()))
        self.px = np.zeros((H, W, 3), np.float32)

    def blend(self, mask, colour):
        """Lays `colour` over the picture where `mask` says how much."""
        self.px += (colour - self.px) * mask[..., None]

    def sky(self, *stops):
        """Paints a gradient from the top: pairs of a height from 0 to 1 and a colour."""
        at = [height * H for height, _ in stops]
        for channel in range(3):
            self.px[..., channel] = np.interp(Y[:, :1], at, [rgb(code)[channel] for _, code in stops])

    def clouds(self, colour, amount, top, bottom, flat=4):
        """Lays bands of cloud between two heights."""
        field = cloud_noise(self.rng, 6, 2, 2 * flat)
        mask = smooth(0.48, 0.85, field) * amount
        self.blend(mask * smooth(top - 90, top + 60, Y) * (1 - smooth(bottom - 140, bottom, Y)), rgb(colour))

    def glow(self, x, y, radius, colour, strength, squash=1.0):
        """Adds soft light around a point."""
        far = np.hypot(X - x, (Y - y) * squash) / radius
        light = (np.exp(-(far**2)) * strength)[..., None]
        self.px = 1 - (1 - self.px) * (1 - np.clip(light * rgb(colour), 0, 1))

    def disc(self, x, y, radius, colour, alpha=1.0):
        """Paints a sun, a moon or a lamp."""
        self.blend(np.clip(radius - np.hypot(X - x, Y - y) + 0.5, 0, 1) * alpha, rgb(colour))

    def ridge(self, line, near, far, depth=260.0, edge=1.0):
        """Paints the land under `line`: `near` at its edge, fading to `far`, as haze lies in a valley."""
        under = Y - line[None, :]
        tone = np.clip(under / depth, 0, 1)[..., None]
        self.blend(np.clip(under / edge + 0.5, 0, 1), rgb(near) * (1 - tone) + rgb(far) * tone)

    def hills(self, base, amp, near, far, octaves=6, first=3, depth=260.0, fall=0.5):
        """Paints a random range of hills and returns its line."""
        line = (base + amp * line_noise(self.rng, octaves, first, fall=fall)).astype(np.float32)
        self.ridge(line, near, far, depth)
        return line

    def shape(self, colour, draw, alpha=1.0, blur=0.0):
        """Paints what `draw` draws, with smooth edges; `draw` gets a pen and the scale to draw at."""
        sheet = Image.new("L", (W * 2, H * 2))
        draw(ImageDraw.Draw(sheet), 2)
        sheet = sheet.resize((W, H), Image.Resampling.LANCZOS)
        if blur:
            sheet = sheet.filter(ImageFilter.GaussianBlur(blur))
        self.blend(np.asarray(sheet, np.float32) / 255 * alpha, rgb(colour) if isinstance(colour, str) else colour)

    def polygon(self, colour, points, alpha=1.0, blur=0.0):
        """Paints a filled shape."""
        self.shape(colour, lambda pen, k: pen.polygon([(x * k, y * k) for x, y in points], fill=255), alpha, blur)

    def strokes(self, colour, lines, width=2.0, alpha=1.0, blur=0.0):
        """Paints lines, each a list of points."""

        def draw(pen, k):
            for line in lines:
                pen.line([(x * k, y * k) for x, y in line], fill=255, width=max(1, round(width * k)), joint="curve")

        self.shape(colour, draw, alpha, blur)

    def lights(self, points, colour, radius=3.0, halo=18.0):
        """Puts small lamps into the picture."""
        for x, y in points:
            top, left = max(0, int(y) - 80), max(0, int(x) - 80)
            box = (slice(top, int(y) + 80), slice(left, int(x) + 80))
            far = np.hypot(X[box] - x, Y[box] - y)
            light = np.exp(-((far / radius) ** 2)) + 0.35 * np.exp(-((far / halo) ** 2))
            self.px[box] = 1 - (1 - self.px[box]) * (1 - np.clip(light[..., None] * rgb(colour), 0, 1))

    def water(self, horizon, tint, amount, ripple=1.0):
        """Turns everything under `horizon` into a surface that mirrors what is above it."""
        horizon = int(horizon)
        rows = np.arange(H - horizon)
        near = rows / max(1, H - horizon)
        source = np.clip(horizon - 1 - rows * 0.92, 0, horizon - 1)
        field = cloud_noise(self.rng, 5, 4, 60, 0.7)[horizon:] - 0.5
        shake = field * (6 + 70 * near[:, None]) * ripple
        rise = field * (4 + 46 * near[:, None]) * ripple
        from_y = np.clip(source[:, None] + rise, 0, horizon - 1).astype(int)
        from_x = np.clip(X[horizon:] + shake, 0, W - 1).astype(int)
        mirror = self.px[from_y, from_x]
        share = (amount * (0.55 + 0.45 * near))[:, None, None]
        self.px[horizon:] = mirror * (1 - share) + rgb(tint) * share
        sparkle = smooth(0.18, 0.42, field) * (0.10 + 0.05 * near[:, None])
        self.px[horizon:] += sparkle[..., None] * mirror

    def haze(self, colour, top, bottom, amount):
        """Lays a bank of mist, thickest between the two heights."""
        field = cloud_noise(self.rng, 4, 3, 6)
        mask = smooth(top, (top + bottom) / 2, Y) * (1 - smooth((top + bottom) / 2, bottom, Y))
        self.blend(mask * amount * (0.6 + 0.4 * field), rgb(colour))

    def finish(self, name, grain=0.012, vignette=0.28):
        """Adds grain and darker corners, and writes the renditions."""
        far = np.hypot((X - W / 2) / (W / 2), (Y - H / 2) / (H / 2))
        self.px *= (1 - vignette * smooth(0.55, 1.5, far))[..., None]
        speck = self.rng.normal(0, 1, (H // 2, W // 2)).astype(np.float32)
        speck = np.asarray(Image.fromarray(speck).resize((W, H), Image.Resampling.BICUBIC))
        self.px += (speck * grain)[..., None]
        whole = Image.fromarray((np.clip(self.px, 0, 1) * 255 + 0.5).astype(np.uint8))
        for width in (1600, 800, 400):
            small = whole if width == W else whole.resize((width, width * H // W), Image.Resampling.LANCZOS)
            file, quality = OUT / f"{name}-{width}.webp", 80
            small.save(file, quality=quality, method=6)
            while file.stat().st_size > MOST_BYTES * width / W:
                quality -= 6
                small.save(file, quality=quality, method=6)
            print(file.name, file.stat().st_size, quality)
