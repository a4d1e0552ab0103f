"""The sea and what stands beside it."""

import numpy as np

from .canvas import W, X, Y, cloud_noise, line_noise, rgb, smooth


def crane(c, x, foot, k, colour):
    """Draws a dock crane that stands at `x`."""
    p = lambda dx, dy: (x + dx * k, foot - dy * k)
    c.strokes(colour, [[p(-26, 0), p(-14, 120), p(14, 120), p(26, 0)], [p(-21, 50), p(21, 50)], [p(-24, 20), p(18, 90)], [p(24, 20), p(-18, 90)]], 5 * k, 1)
    c.polygon(colour, [p(-22, 118), p(24, 118), p(20, 158), p(-20, 158)])
    c.strokes(colour, [[p(0, 150), p(150, 262), p(158, 262)], [p(10, 158), p(0, 215), p(150, 262)], [p(0, 215), p(-34, 150)]], 4 * k)
    c.strokes(colour, [[p(154, 260), p(154, 110)]], 1.6 * k)
    c.polygon(colour, [p(148, 112), p(160, 112), p(158, 98), p(150, 98)])


def boat(c, x, y, k, hull, mast=True, way=1):
    """Draws a fishing boat that lies at `x`."""
    p = lambda dx, dy: (x + way * dx * k, y - dy * k)
    c.polygon(hull, [p(-72, -4), p(-50, -30), p(-48, -52), p(-2, -52), p(4, -30), p(60, -34), p(72, -4)], 0.3, 4 * k)
    c.polygon(hull, [p(-70, 22), p(-58, -4), p(56, -4), p(84, 34), p(30, 20)])
    c.polygon(hull, [p(-46, 20), p(-44, 58), p(-4, 58), p(2, 20)])
    if mast:
        c.strokes(hull, [[p(14, 18), p(14, 130)], [p(14, 128), p(78, 34)], [p(14, 128), p(-62, 24)], [p(14, 60), p(58, 92)]], 2.6 * k)


def harbour(c):
    """A fishing harbour at daybreak."""
    c.sky((0, "#7f9db0"), (0.3, "#c3c7bf"), (0.5, "#f4d3a8"), (0.62, "#fbe3bd"), (1, "#fbe3bd"))
    c.clouds("#fff0d6", 0.6, 60, 420)
    c.clouds("#8d9aa8", 0.3, 0, 300)
    c.disc(1010, 452, 44, "#fff6de", 0.95)
    c.glow(1010, 452, 330, "#ffdf9f", 0.8)
    c.hills(500, 34, "#a9a9a6", "#cfc0a8", 7, 3, 90)
    town = 0.0
    while town < 620:
        wide, tall = c.rng.uniform(24, 62), c.rng.uniform(30, 84)
        c.polygon("#76808a", [(town, 560), (town, 556 - tall), (town + wide / 2, 538 - tall), (town + wide, 556 - tall), (town + wide, 560)], 0.95)
        if c.rng.uniform() < 0.5:
            c.lights([(town + wide / 2, 566 - tall * 0.6)], "#ffdf9f", 2.2, 9)
        town += wide + c.rng.uniform(-3, 8)
    c.polygon("#6c7782", [(210, 540), (210, 420), (224, 385), (238, 420), (238, 540)])
    for x, k, tone in ((1290, 0.9, "#68727b"), (1420, 1.25, "#48535e"), (1180, 0.7, "#87898a")):
        crane(c, x, 560, k, tone)
    c.polygon("#55606a", [(1120, 560), (1120, 548), (1600, 540), (1600, 560)])
    c.haze("#fbe3bd", 470, 600, 0.55)
    c.water(558, "#54707e", 0.42)
    c.glow(1010, 640, 150, "#ffe2ad", 0.35, 0.5)
    boat(c, 690, 640, 0.8, "#4c5a66")
    boat(c, 880, 610, 0.5, "#6b757d", True, -1)
    boat(c, 330, 740, 1.55, "#23303c")
    c.strokes("#23303c", [[(x, 870), (x, 730)] for x in (1130, 1136)], 9)
    quay = [(1050, 900), (1110, 800), (1600, 765), (1600, 900)]
    c.polygon("#1d2832", quay)
    c.strokes("#3d4a55", [[(1110, 800), (1600, 765)]], 4)
    for x in (1190, 1330, 1490):
        c.polygon("#141d26", [(x - 12, 800 - (x - 1110) * 0.07), (x - 9, 770 - (x - 1110) * 0.07), (x + 9, 770 - (x - 1110) * 0.07), (x + 12, 800 - (x - 1110) * 0.07)])


def lighthouse(c):
    """A lighthouse at night, its beam over a quiet sea."""
    c.sky((0, "#081226"), (0.35, "#122646"), (0.6, "#2f4a69"), (0.7, "#5a7186"), (1, "#5a7186"))
    stars = [(c.rng.uniform(0, W), c.rng.uniform(0, 420) ) for _ in range(170)]
    for x, y in stars:
        c.px[int(y), int(x)] += c.rng.uniform(0.1, 0.6) * (1 - y / 520)
    c.clouds("#33496a", 0.5, 160, 610)
    c.glow(300, 640, 420, "#9fb4bd", 0.35, 1.8)
    lamp = (1150, 262)
    far = np.hypot(X - lamp[0], Y - lamp[1])
    turn = np.arctan2(Y - lamp[1], X - lamp[0])
    for middle, wide in ((np.pi - 0.05, 0.075), (0.06, 0.06)):
        off = np.abs(np.angle(np.exp(1j * (turn - middle))))
        beam = np.exp(-((off / wide) ** 2)) * np.exp(-far / 900) * smooth(8, 60, far) * 0.75
        c.px = 1 - (1 - c.px) * (1 - np.clip(beam[..., None] * rgb("#ffe9b8"), 0, 1))
    c.hills(655, 16, "#2a3f59", "#3d546c", 5, 3, 60)
    c.water(672, "#0d1d33", 0.5)
    c.glow(560, 700, 330, "#e8d7ac", 0.16, 3)
    x = np.arange(W)
    head = 900 - 330 * smooth(760, 1120, x) + 60 * smooth(1230, 1600, x) + 26 * line_noise(c.rng, 8, 6, fall=0.6) * smooth(740, 900, x)
    c.ridge(head.astype(np.float32), "#0c1626", "#050b16", 200)
    tower = [(1112, 590), (1127, 300), (1173, 300), (1188, 590)]
    c.polygon("#c6cdd0", tower)
    for a, b in ((350, 408), (466, 524)):
        side = lambda y: 15 * (590 - y) / 290
        c.polygon("#8b3f39", [(1112 + side(a), a), (1188 - side(a), a), (1188 - side(b), b), (1112 + side(b), b)])
    c.polygon("#07101f", [(1150, 300), (1173, 300), (1188, 590), (1150, 590)], 0.5, 9)
    c.polygon("#101a2a", [(1116, 300), (1184, 300), (1180, 288), (1120, 288)])
    c.polygon("#ffedbf", [(1132, 288), (1168, 288), (1168, 240), (1132, 240)])
    c.strokes("#101a2a", [[(a, 288), (a, 240)] for a in (1132, 1144, 1156, 1168)], 2.4)
    c.polygon("#101a2a", [(1126, 242), (1174, 242), (1150, 208)])
    c.glow(*lamp, 120, "#ffe2a0", 0.85)
    c.polygon("#131f30", [(1205, 600), (1205, 552), (1250, 526), (1295, 552), (1295, 600)])
    c.lights([(1232, 570), (1268, 570), (1150, 440)], "#ffcf87", 4, 16)


def storm(c):
    """Heavy sea under a break in the clouds."""
    c.sky((0, "#2a333d"), (0.3, "#56626b"), (0.46, "#b9bfae"), (0.5, "#e3dcb8"), (1, "#4a5a60"))
    c.clouds("#1e262f", 0.9, -40, 400, 3)
    c.clouds("#8d979b", 0.5, 60, 400, 5)
    c.glow(1050, 430, 360, "#fff1c4", 0.6, 2.2)
    for k in range(5):
        x = 760 + 130 * k
        c.polygon("#fff4cf", [(x + 60, 120), (x + 90, 120), (x + 40 + 30 * (k - 2), 450), (x - 40 + 30 * (k - 2), 450)], 0.12, 26)
    c.blend(smooth(447, 450, Y), rgb("#6b7c7f"))
    for i in range(22):
        t = i / 21
        base = 452 + 430 * t**1.5
        crest = 2 + 44 * t
        line = base + crest * line_noise(c.rng, 5, 3 + int(26 * (1 - t) ** 2), fall=0.42)
        near = rgb("#84958f") * (1 - t) + rgb("#2b4650") * t
        deep = rgb("#5f7376") * (1 - t) + rgb("#10222b") * t
        under = Y - line[None, :]
        tone = np.clip(under / (12 + 66 * t), 0, 1)[..., None] ** 0.7
        lit = np.exp(-(((X - 1050) / (240 + 200 * t)) ** 2))[..., None] * (1 - tone) ** 2 * 0.4
        c.blend(np.clip(under + 0.5, 0, 1), near * (1 - tone) + deep * tone + lit * rgb("#fff1c4"))
        foam = cloud_noise(c.rng, 6, 8, 40, 0.75)
        peak = smooth(0.2, 0.9, (base - line) / crest)[None, :]
        ribbon = np.clip(1 - np.abs(under - 2 - 5 * t) / (2 + 12 * t * peak), 0, 1) * (under > -1)
        c.blend(ribbon * peak * smooth(0.3, 0.6, foam) * 0.9, rgb("#e9eee6"))
        streak = np.clip(under / 6, 0, 1) * np.exp(-np.clip(under, 0, None) / (10 + 40 * t))
        c.blend(streak * smooth(0.58, 0.74, foam) * 0.4 * t, rgb("#dfe8e2"))
    boat(c, 520, 560, 0.62, "#17232b")
    c.blend(np.exp(-(((Y - 572) / 14) ** 2)) * np.exp(-(((X - 520) / 80) ** 2)) * smooth(0.3, 0.6, cloud_noise(c.rng, 6, 9, 40, 0.75)), rgb("#e9eee6"))
    spray = cloud_noise(c.rng, 6, 3, 3)
    c.blend(smooth(420, 520, Y) * (1 - smooth(520, 640, Y)) * spray * 0.3, rgb("#d5dacb"))


def bridge(c):
    """A suspension bridge that goes into the fog."""
    c.sky((0, "#8ea2ad"), (0.45, "#c5cdcb"), (0.7, "#dfe0d6"), (1, "#dfe0d6"))
    c.clouds("#eef0ea", 0.8, 0, 600)
    c.hills(590, 30, "#aab6b6", "#ccd2cc", 6, 3, 90)
    deck = lambda x: 560 - 0.05 * (x - 300)
    for middle, tall, wide, tone, alpha in ((1240, 250, 20, "#8fa0a5", 0.75), (430, 420, 34, "#3d515b", 1.0)):
        foot = deck(middle) + (130 if middle < 800 else 70)
        for s in (-1, 1):
            c.polygon(tone, [(middle + s * wide - 7, foot), (middle + s * wide * 0.8 - 6, deck(middle) - tall), (middle + s * wide * 0.8 + 6, deck(middle) - tall), (middle + s * wide + 7, foot)], alpha)
        for part in (0.12, 0.42, 0.72, 0.97):
            y = deck(middle) - tall * part
            c.polygon(tone, [(middle - wide, y), (middle + wide, y), (middle + wide, y + 13), (middle - wide, y + 13)], alpha)
    def cable(x):
        if x < 430:
            return deck(430) - 420 + (430 - x) * 0.86
        if x <= 1240:
            u = (x - 430) / 810
            return (deck(430) - 420) * (1 - u) + (deck(1240) - 250) * u + 4 * 245 * u * (1 - u)
        return deck(1240) - 250 + (x - 1240) * 0.52
    xs = np.arange(0, W + 1, 6)
    c.strokes("#40545e", [[(x, min(cable(x), deck(x))) for x in xs if x <= 900]], 5)
    c.strokes("#6f8289", [[(x, min(cable(x), deck(x))) for x in xs if x >= 896]], 3.4, 0.85)
    c.strokes("#4c6069", [[(x, cable(x)), (x, deck(x))] for x in range(10, 900, 26) if cable(x) < deck(x)], 1.6, 0.85)
    c.strokes("#7d8f95", [[(x, cable(x)), (x, deck(x))] for x in range(910, 1600, 26) if cable(x) < deck(x)], 1.2, 0.6)
    c.polygon("#34474f", [(0, deck(0)), (1600, deck(1600)), (1600, deck(1600) + 9), (0, deck(0) + 22)])
    c.strokes("#34474f", [[(x, deck(x)), (x, deck(x) - 9)] for x in range(0, 1600, 13)], 1, 0.8)
    for x in (150, 290, 590, 760):
        c.strokes("#34474f", [[(x, deck(x)), (x, deck(x) - 44), (x + 12, deck(x) - 50)]], 2)
        c.lights([(x + 13, deck(x) - 49)], "#ffe9bd", 4, 18)
    veil = smooth(620, 1560, X) * 0.8
    c.blend(veil * smooth(120, 420, Y), rgb("#d6dbd5"))
    c.water(655, "#7e939b", 0.35, 0.8)
    c.haze("#e6e8e0", 560, 760, 0.75)
    for x, y, k in ((980, 740, 0.42), (1130, 705, 0.3)):
        boat(c, x, y, k, "#5b6d74")
    for x, y in ((700, 250), (742, 232), (668, 226), (800, 268)):
        c.strokes("#4d5f67", [[(x - 13, y - 4), (x - 5, y - 8), (x, y), (x + 5, y - 8), (x + 13, y - 4)]], 2.2, 0.9)
