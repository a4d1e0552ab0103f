"""Streets and rooms."""

import numpy as np

from .canvas import H, W, X, Y, cloud_noise, rgb, smooth


def assembly(c):
    """A round hall seen from its gallery: rows of desks, a lit wall behind the rostrum."""
    c.sky((0, "#1d1712"), (0.25, "#3a2a1c"), (0.6, "#2a2019"), (1, "#15110e"))
    wall = [(470, 60), (1130, 60), (1090, 410), (510, 410)]
    c.polygon("#b5874a", wall)
    for i in range(34):
        x = 470 + i * 20
        c.polygon("#8a6232", [(x, 60), (x + 6, 60), (800 + (x + 6 - 800) * 0.88, 410), (800 + (x - 800) * 0.88, 410)], 0.5)
    c.glow(800, 190, 330, "#ffd998", 0.55)
    c.disc(800, 205, 92, "#e9cd92", 0.95)
    c.disc(800, 205, 80, "#a87a3f", 1.0)
    for k in range(1, 4):
        c.strokes("#e9cd92", [[(800 + 80 * k / 3.4 * np.cos(a), 205 + 80 * k / 3.4 * np.sin(a)) for a in np.linspace(0, 2 * np.pi, 90)]], 2, 0.8)
    c.strokes("#e9cd92", [[(800 - 80 * np.cos(a), 205 - 80 * np.sin(a)), (800 + 80 * np.cos(a), 205 + 80 * np.sin(a))] for a in np.linspace(0, np.pi, 7)], 2, 0.8)
    c.polygon("#231a13", [(690, 360), (910, 360), (930, 440), (670, 440)])
    c.polygon("#c99b58", [(690, 352), (910, 352), (912, 364), (688, 364)])
    c.polygon("#31251b", [(752, 300), (848, 300), (852, 355), (748, 355)])
    for i in range(11):
        t = i / 10
        rx, ry, cy = 330 + 900 * t**1.15, 60 + 330 * t**1.3, 410 + 180 * t**1.2
        arc = [(800 + rx * np.cos(a), cy + ry * np.sin(a)) for a in np.linspace(0.02 * np.pi, 0.98 * np.pi, 160)]
        back = [(x, y + 14 + 22 * t) for x, y in reversed(arc)]
        c.polygon("#120d0a", [(x, y + 26 + 30 * t) for x, y in arc] + [(x, y + 8) for x, y in reversed(arc)], 0.55, 5)
        c.polygon("#5a4029" if i % 2 else "#664a2f", arc + back)
        c.strokes("#d8ac69", [arc], 2 + 3 * t, 0.85 - 0.35 * t)
        lamps = np.linspace(0.1, 0.9, 10 + 3 * i) * np.pi
        spots = [(800 + rx * np.cos(a), cy + ry * np.sin(a) - 3 - 4 * t) for a in lamps]
        c.lights([p for p in spots if 0 < p[0] < W and 0 < p[1] < H - 1], "#ffe0a8", 2.2 + 2.5 * t, 10 + 12 * t)
    for s in (-1, 1):
        c.polygon("#120e0b", [(800 + s * 330, 0), (800 + s * 800, 0), (800 + s * 800, 560), (800 + s * 360, 410)], 0.55, 22)
    c.glow(800, 60, 700, "#ffcf87", 0.16)


def tram(c):
    """A tram comes up a street under its wires, in the blue hour."""
    c.sky((0, "#1b2c4e"), (0.35, "#45557d"), (0.6, "#c98d86"), (0.72, "#f3b98a"), (1, "#f3b98a"))
    c.clouds("#e7a68c", 0.5, 120, 560)
    eye = (820, 590)
    c.glow(*eye, 300, "#ffd59a", 0.8)
    to = lambda x, y, t: (eye[0] + (x - eye[0]) * t, eye[1] + (y - eye[1]) * t)
    c.polygon("#2b2b3d", [(-900, 900), (2500, 900), (eye[0] + 10, eye[1]), (eye[0] - 10, eye[1])])
    for side in (-1, 1):
        near, edge = 1.0, 0
        for i in range(11):
            far = near * c.rng.uniform(0.68, 0.78)
            x, top = (eye[0] + side * 860), eye[1] - c.rng.uniform(560, 780)
            a, b = to(x, top, near), to(x, top, far)
            foot_a, foot_b = to(x, 840, near), to(x, 840, far)
            fade = 1 - near
            tone = rgb("#1a2036" if side < 0 else "#242a44") * (1 - fade**1.5) + rgb("#c28f86") * fade**1.5
            c.polygon(tone, [a, b, foot_b, foot_a])
            c.polygon(tone * 0.8, [to(x - side * 26, top - 22, near), to(x - side * 26, top - 22, far), b, a])
            for row in range(5):
                for col in range(5):
                    if c.rng.uniform() > 0.42:
                        continue
                    t0 = near * (far / near) ** ((col + 0.25) / 5)
                    t1 = near * (far / near) ** ((col + 0.7) / 5)
                    y0 = top + 70 + row * 122
                    lamp = rgb("#ffcf87") * c.rng.uniform(0.55, 1)
                    c.polygon(lamp, [to(x, y0, t0), to(x, y0, t1), to(x, y0 + 66, t1), to(x, y0 + 66, t0)], 0.9)
            near = far
            if near < 0.06:
                break
    for x in (-330, -190, 110, 250):
        c.polygon("#e9b08c", [to(eye[0] + x * 2.2, 900, 1.1), to(eye[0] + x * 2.2 + 13, 900, 1.1), to(eye[0] + x * 2.2 + 13, 900, 0.02), to(eye[0] + x * 2.2, 900, 0.02)], 0.75)
    body = lambda dx, dy: (958 + dx, 700 + dy)
    c.polygon("#8f2f2b", [body(-78, 22), body(-78, -120), body(-64, -142), body(64, -142), body(78, -120), body(78, 22)])
    c.polygon("#e8dcc4", [body(-78, -52), body(78, -52), body(78, -40), body(-78, -40)])
    c.polygon("#ffe7b5", [body(-64, -60), body(-64, -116), body(-20, -120), body(-20, -60)])
    c.polygon("#ffe7b5", [body(-14, -60), body(-14, -120), body(64, -116), body(64, -60)])
    c.polygon("#fff3d6", [body(-30, -124), body(30, -124), body(30, -138), body(-30, -138)])
    c.polygon("#171a2b", [body(-70, 22), body(70, 22), body(64, 34), body(-64, 34)])
    c.lights([body(-52, -12), body(52, -12)], "#fff3cf", 11, 60)
    c.strokes("#171a2b", [[body(0, -142), body(-24, -178), body(2, -214)], [body(-26, -214), body(30, -214)]], 3)
    wires = []
    for x, y in ((-520, -150), (-180, -90), (304, -270), (640, -190)):
        wires.append([to(eye[0] + x * 1.6, eye[1] + y * 2.6, t) for t in np.linspace(1.4, 0.02, 20)])
    c.strokes("#10142a", wires, 2.4, 0.9)
    for t in (1.05, 0.62, 0.38, 0.23, 0.14):
        sag = [to(eye[0] + u * 860, eye[1] - 430 + 70 * (1 - u * u), t) for u in np.linspace(-1, 1, 40)]
        c.strokes("#10142a", [sag], 0.8 + 1.6 * t, 0.85)
        c.lights([to(eye[0], eye[1] - 352, t)], "#ffe0a0", 3 + 5 * t, 14 + 34 * t)
        c.strokes("#10142a", [[to(eye[0], eye[1] - 362, t), to(eye[0], eye[1] - 350, t)]], 2 + 3 * t)
    c.glow(958, 760, 240, "#ffd9a0", 0.2)


def archive(c):
    """Shelves of ledgers under a reading lamp."""
    c.sky((0, "#1c130d"), (1, "#2a1b11"))
    tones = ["#5b2f22", "#713f27", "#3c3a2c", "#2f3b40", "#7c5a33", "#4a2a2a", "#59502f", "#8a6a42", "#343049"]
    for shelf in range(4):
        foot, x = 232 + shelf * 226, -10.0
        c.polygon("#0e0805", [(0, foot - 214), (W, foot - 214), (W, foot), (0, foot)])
        while x < W:
            wide, tall = c.rng.uniform(18, 62), c.rng.uniform(130, 192)
            if c.rng.uniform() < 0.05:
                x += c.rng.uniform(30, 70)
                continue
            lean = c.rng.choice([0, 0, 0, 0, 0, 0, 0, c.rng.uniform(8, 20)])
            tone = rgb(tones[c.rng.integers(len(tones))]) * c.rng.uniform(0.75, 1.15)
            spine = [(x, foot), (x + lean, foot - tall), (x + wide + lean, foot - tall), (x + wide, foot)]
            c.polygon(tone, spine)
            c.polygon(tone * 1.35, [(x + wide * 0.15, foot), (x + wide * 0.15 + lean, foot - tall), (x + wide * 0.4 + lean, foot - tall), (x + wide * 0.4, foot)], 0.45, 2)
            c.polygon(tone * 0.35, [(x + wide - 5, foot), (x + wide - 5 + lean, foot - tall), (x + wide + lean, foot - tall), (x + wide, foot)], 0.8, 1)
            if wide > 26:
                up = lambda part: (lean * part, foot - tall * part)
                for part in ((0.2, 0.22), (0.82, 0.84)):
                    (l0, y0), (l1, y1) = up(part[0]), up(part[1])
                    c.polygon("#c9a35c", [(x + l0, y0), (x + wide + l0, y0), (x + wide + l1, y1), (x + l1, y1)], 0.75)
                if c.rng.uniform() < 0.6:
                    (l0, y0), (l1, y1) = up(0.52), up(0.7)
                    c.polygon("#d9c8a0", [(x + 4 + l0, y0), (x + wide - 4 + l0, y0), (x + wide - 4 + l1, y1), (x + 4 + l1, y1)], 0.85)
                    marks = [[(x + 9 + l0, y0 - 9 - 8 * k), (x + wide - 9 + l0, y0 - 9 - 8 * k)] for k in range(2)]
                    c.strokes("#5a4630", marks, 1.6, 0.8)
            x += wide + c.rng.uniform(0, 2.5) + lean * 0.9
        c.polygon("#4c3220", [(0, foot), (W, foot), (W, foot + 15), (0, foot + 15)])
        c.polygon("#7a5534", [(0, foot), (W, foot), (W, foot + 3), (0, foot + 3)])
        c.polygon("#050302", [(0, foot - 214), (W, foot - 214), (W, foot - 176), (0, foot - 176)], 0.7, 12)
    far = np.hypot((X - 560) / 760, (Y - 560) / 520)
    light = (0.26 + 1.25 * np.exp(-(far**2) * 1.5))[..., None]
    c.px = c.px * light * np.array([1.08, 0.98, 0.8], np.float32)
    c.glow(560, 560, 420, "#ffcf87", 0.2)


def stairs(c):
    """A spiral staircase, seen from below against its skylight."""
    middle = (830, 430)
    dx, dy = X - middle[0], Y - middle[1]
    far, turn = np.hypot(dx, dy), np.arctan2(dy, dx)
    coil = np.log(np.maximum(far, 1) / 70) / 0.62 - turn / (2 * np.pi)
    lap, part = np.floor(coil), coil - np.floor(coil)
    angle = turn + 2 * np.pi * lap
    step = (angle * 14 / (2 * np.pi) + 0.45 * part) % 1
    tread = 0.52 + 0.48 * step
    wood = rgb("#c9a173") * tread[..., None]
    under = rgb("#e9dcc4") * (0.72 + 0.28 * part[..., None])
    c.px[:] = np.where((part < 0.62)[..., None], wood, under)
    edge = np.clip(1 - np.minimum(step, 1 - step) / 0.05, 0, 1) * (part < 0.62)
    c.blend(edge * 0.75, rgb("#3c2a1c"))
    c.blend(np.exp(-((part / 0.09) ** 2)) * 0.8, rgb("#33241a"))
    c.blend(np.exp(-(((part - 0.62) / 0.035) ** 2)) * 0.9, rgb("#241912"))
    c.blend(np.exp(-(((part - 0.68) / 0.06) ** 2)) * 0.4, rgb("#fff6e2"))
    light = np.clip(1.25 - 0.27 * np.log1p(far / 70), 0.18, 1.1) * (0.8 + 0.26 * np.cos(turn + 2.2))
    c.px *= light[..., None]
    c.px = c.px * (1 - 0.35 * smooth(300, 900, far)[..., None]) + rgb("#16202c") * 0.22 * smooth(300, 900, far)[..., None]
    c.disc(*middle, 66, "#dfeaf0")
    c.strokes("#7b868c", [[(middle[0] - 66 * np.cos(a), middle[1] - 66 * np.sin(a)), (middle[0] + 66 * np.cos(a), middle[1] + 66 * np.sin(a))] for a in np.linspace(0, np.pi, 5)[:-1]], 3)
    c.strokes("#3a2b20", [[(middle[0] + 68 * np.cos(a), middle[1] + 68 * np.sin(a)) for a in np.linspace(0, 2 * np.pi, 120)]], 7)
    c.glow(*middle, 190, "#eaf4fa", 0.5)


def arcade(c):
    """A row of pointed arches, with late sun on the floor."""
    c.sky((0, "#caa277"), (0.5, "#dcb78a"), (1, "#b98c60"))
    eye = (1040, 520)
    to = lambda x, y, t: (eye[0] + (x - eye[0]) * t, eye[1] + (y - eye[1]) * t)
    c.polygon("#b88d60", [(-700, 1000), (2400, 1000), to(2400, 1000, 0.05), to(-700, 1000, 0.05)])
    c.polygon("#8a6344", [(-700, -120), (2400, -120), to(2400, -120, 0.05), to(-700, -120, 0.05)])
    wall = 1720
    c.polygon("#c79a6b", [to(wall, -120, 1.3), to(wall, -120, 0.05), to(wall, 1000, 0.05), to(wall, 1000, 1.3)])
    c.polygon("#d9b183", [to(-260, -120, 1.3), to(-260, -120, 0.05), to(-260, 1000, 0.05), to(-260, 1000, 1.3)])
    c.polygon("#f6e3bd", [to(-260, -120, 0.09), to(wall, -120, 0.09), to(wall, 1000, 0.09), to(-260, 1000, 0.09)])
    t = 1.18
    for i in range(9):
        near, far = t, t * 0.74
        inner = lambda u: near * (far / near) ** u
        arch = []
        for u in np.linspace(0.14, 0.86, 41):
            v = abs(u - 0.5) / 0.36
            arch.append((u, 70 + 300 * (1 - np.sqrt(max(0.0, 1 - v**1.7)))))
        hole = [to(-260, 1000, inner(0.14))] + [to(-260, y, inner(u)) for u, y in arch] + [to(-260, 1000, inner(0.86))]
        c.polygon("#f8e9c9", hole)
        low = [to(-260, 1000, inner(0.14)), to(-260, 720, inner(0.14)), to(-260, 690, inner(0.86)), to(-260, 1000, inner(0.86))]
        c.polygon("#93a06f", low, 0.55, 5)
        depth = 95
        side = [to(-260, 1000, inner(0.86))] + [to(-260, y, inner(u)) for u, y in reversed(arch[20:])] + [to(-260 + depth, y, inner(u)) for u, y in arch[20:]] + [to(-260 + depth, 1000, inner(0.86))]
        c.polygon("#8f6643", side)
        rim = [to(-260 + depth, y, inner(u)) for u, y in arch]
        c.strokes("#7a5537", [[to(-260, y, inner(u)) for u, y in arch]], 5 * t + 1)
        slab = [to(-250, 1000, inner(0.16)), to(-250, 1000, inner(0.84)), to(900, 1000, inner(0.62)), to(1230, 1000, inner(0.3)), to(900, 1000, inner(0.04))]
        c.polygon("#ffe7b4", slab, 0.75, 2 + 4 * t)
        shade = [to(wall, 1000, inner(0.0)), to(wall, 620, inner(0.1)), to(wall, 430, inner(0.35)), to(wall, 620, inner(0.62)), to(wall, 1000, inner(0.7))]
        c.polygon("#f9dca6", shade, 0.55, 3 + 4 * t)
        beam = [to(-260, -120, near), to(wall, -120, near), to(wall, -50, near), to(-260, -50, near)]
        c.polygon("#5f432d", beam, 0.9)
        lamp = to(730, 190, inner(0.5))
        c.strokes("#4a3423", [[to(730, -110, inner(0.5)), lamp]], 1 + 1.5 * t)
        c.polygon("#4a3423", [(lamp[0] - 24 * inner(0.5), lamp[1] + 40 * inner(0.5)), (lamp[0], lamp[1] - 30 * inner(0.5)), (lamp[0] + 24 * inner(0.5), lamp[1] + 40 * inner(0.5)), (lamp[0], lamp[1] + 84 * inner(0.5))])
        t = far
    c.glow(*to(200, 520, 0.1), 330, "#fff0cb", 0.55)
    field = cloud_noise(c.rng, 6, 5, 5)
    c.px *= (0.94 + 0.1 * field)[..., None]
