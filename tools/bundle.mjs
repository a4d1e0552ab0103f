// Trunk's post_build hook: from what Trunk staged to what a publisher embeds.
//
// Shrinks both wasm files (in release builds), names them after their content, and joins
// static/embed.js, what wasm-bindgen wrote for each, and the style sheet into embed.js.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { breakdown } from './breakdown.mjs';
import { compressAll } from './compress.mjs';
import { gated, lean, startable } from './glue.mjs';
import { shortenNames } from './shorten-names.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stage = process.env.TRUNK_STAGING_DIR;
const isRelease = process.env.TRUNK_PROFILE === 'release';

const fail = (step, what) => {
  console.error(`tools/bundle.mjs: ${step}: ${what}`);
  process.exit(1);
};

if (!stage) fail('reading TRUNK_STAGING_DIR', 'run this through `trunk build` or `trunk serve`');
const load = (name) => import(name).catch(() => fail(`loading ${name}`, 'it is not installed: run `make setup`'));
const { build, transform } = await load('esbuild');
const { minify } = await load('terser');

const staged = (pattern) => {
  const found = readdirSync(stage).filter((name) => pattern.test(name));
  if (found.length !== 1) fail(`looking for ${pattern} in ${stage}`, `found ${found.length} files, expected one`);
  return join(stage, found[0]);
};

const target = process.env.CARGO_TARGET_DIR ?? join(root, 'target');

/** The sheet that build.rs wrote last: the build that has just ended wrote it, or found it fresh. */
const newestSheet = () => {
  const builds = [join(target, 'wasm32-unknown-unknown'), target].flatMap((folder) =>
    ['debug', 'release'].map((profile) => join(folder, profile, 'build')));
  const sheets = builds.flatMap((folder) => {
    try {
      return readdirSync(folder).filter((name) => name.startsWith('article-widget-')).map((name) => join(folder, name, 'out', 'sheet.css'));
    } catch {
      return [];
    }
  });
  const dated = sheets.flatMap((file) => {
    const made = statSync(file, { throwIfNoEntry: false });
    return made ? [[made.mtimeMs, file]] : [];
  });
  if (!dated.length) fail('looking for sheet.css', `build.rs wrote none under ${target}`);
  return dated.sort(([a], [b]) => b - a)[0][1];
};

/** Functions with one caller become a part of it where they are short, and Rust keeps nothing in the first kilobyte. */
const INLINED = ['--one-caller-inline-max-function-size=50', '--low-memory-unused'];

/** Runs binaryen over the wasm, in place, and returns what it is made of. */
const shrink = (file) => {
  const optimiser = join(root, 'tools', 'node_modules', '.bin', 'wasm-opt');
  const features = ['--enable-bulk-memory', '--enable-nontrapping-float-to-int', '--enable-sign-ext',
    '--enable-mutable-globals', '--enable-reference-types', '--enable-multivalue'];
  const run = (out, ...more) => execFileSync(
    optimiser, ['-Oz', ...INLINED, ...features, '--converge', '--reorder-functions-by-name', '--strip-producers', ...more, file, '-o', out], { stdio: 'inherit' },
  );
  // With names to tell by: to optimise first and strip the names afterwards costs 300 bytes.
  const named = `${file}.named`;
  run(named, '--debuginfo');
  const { parts } = breakdown(readFileSync(named));
  rmSync(named);
  run(file, '--strip-debug', '--strip-target-features');
  return parts;
};

/** Puts the widget's words into the stage, and returns the mark of their content and the languages. */
const words = () => {
  const folder = join(dirname(newestSheet()), 'words');
  const files = readdirSync(folder).sort();
  const contents = files.map((name) => readFileSync(join(folder, name)));
  const hash = createHash('sha256').update(Buffer.concat(contents)).digest('hex').slice(0, 8);
  mkdirSync(join(stage, 'words'), { recursive: true });
  files.forEach((name, index) => writeFileSync(join(stage, 'words', name.replace('.json', `-${hash}.json`)), contents[index]));
  return [hash, files.map((name) => name.replace('.json', ''))];
};

/** Reads what Trunk staged of one wasm, and takes it out of the stage. */
const take = (name, folder) => {
  const pattern = name.replace('-', '[-_]');
  const [glueFile, wasmFile] = [staged(new RegExp(`^${pattern}.*\\.js$`)), staged(new RegExp(`^${pattern}.*\\.wasm$`))];
  const parts = isRelease ? shrink(wasmFile) : [];
  const { wasm, glue } = shortenNames(readFileSync(wasmFile), readFileSync(glueFile, 'utf8'));
  rmSync(glueFile);
  rmSync(wasmFile);
  const hash = createHash('sha256').update(wasm).digest('hex').slice(0, 16);
  const file = { name: `${folder}${name}-${hash}.wasm`, integrity: `sha256-${createHash('sha256').update(wasm).digest('base64')}` };
  mkdirSync(dirname(join(stage, file.name)), { recursive: true });
  writeFileSync(join(stage, file.name), wasm);
  return { glue, file, parts };
};

/** What makes the script smallest with brotli: functions without `this` as arrows, and none of those called once moved. */
const COMPRESS = { passes: 3, unsafe_arrows: true, inline: 1 };

/** Makes a script smaller than esbuild can, and gives short names to the properties that only its sheet knows. */
const tighten = async (file) => {
  const { code } = await minify(readFileSync(file, 'utf8'), { ecma: 2022, compress: COMPRESS });
  const names = [...new Set(code.match(/--_\w[\w-]*/g))];
  writeFileSync(file, code.replace(/--_\w[\w-]*/g, (name) => `--_${names.indexOf(name).toString(36)}`));
};

const widget = take('article-widget', '');
const reader = take('article-reader', 'reader/');
// For `make sizes`: the names that say what the bytes are do not leave this machine.
writeFileSync(join(target, 'breakdown.json'), JSON.stringify(Object.fromEntries([widget, reader].map(({ file, parts }) => [file.name, parts]))));
const version = /^version = "(.*)"$/m.exec(readFileSync(join(root, 'Cargo.toml'), 'utf8'))[1];
const { code: css } = await transform(readFileSync(newestSheet(), 'utf8'), { loader: 'css', minify: isRelease });

// Trunk leaves its own link to a wasm of the kind `worker` in the page.
const page = join(stage, 'index.html');
writeFileSync(page, readFileSync(page, 'utf8').replace(/^ *<link data-trunk.*\n/gm, ''));

const work = mkdtempSync(join(tmpdir(), 'article-widget-'));
try {
  writeFileSync(join(work, 'glue.js'), startable(gated(lean(widget.glue))));
  writeFileSync(join(work, 'reader.js'), startable(lean(reader.glue)));
  writeFileSync(join(work, 'sheet.js'), `export default ${JSON.stringify(css.trim())};`);
  await build({
    entryPoints: [join(root, 'static', 'embed.js')],
    outfile: join(stage, 'embed.js'),
    bundle: true,
    format: 'iife',
    target: 'es2022',
    minify: isRelease,
    legalComments: 'none',
    alias: { 'article-widget/glue': join(work, 'glue.js'), 'article-widget/reader': join(work, 'reader.js'), 'article-widget/sheet': join(work, 'sheet.js') },
    define: {
      __VERSION__: JSON.stringify(version),
      __FILES__: JSON.stringify([widget.file, reader.file]),
      __WORDS__: JSON.stringify(words()),
      'import.meta.url': '""',
    },
  });
  if (isRelease) await tighten(join(stage, 'embed.js'));
} finally {
  rmSync(work, { recursive: true });
}
// The snippet of the README with this build's wasm, which the page can ask for before the script has come.
const place = 'https://cdn.example/article-widget/';
const integrity = `sha384-${createHash('sha384').update(readFileSync(join(stage, 'embed.js'))).digest('base64')}`;
writeFileSync(join(stage, 'snippet.html'), `<link rel="preload" as="fetch" crossorigin href="${place}${widget.file.name}">
<link rel="preload" as="fetch" crossorigin href="https://news.example/stories/4711.json">
<script async src="${place}embed.js"></script>
<!-- To pin this build: crossorigin="anonymous" integrity="${integrity}" on the script. -->
<style>article-widget:not(:defined) { display: block; min-height: max(100vh, 960px) }</style>

<article-widget src="https://news.example/stories/4711.json" loading="eager">
  <a href="https://news.example/stories/4711">The story’s headline</a>
</article-widget>
`);
if (isRelease) compressAll(stage);
