// Puts the browser code that the application serves itself into the first folder given as argument, and the fonts of the
// letters into the second. Nothing may come from a CDN: the bureau's network has no way out.
import { fail, install } from './npm.mjs';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const folder = import.meta.dirname;
const usage = 'usage: node build.mjs VENDOR_OUTPUT FONT_OUTPUT';
const output = process.argv[2] ?? fail(usage);
const fontOutput = process.argv[3] ?? fail(usage);

// Each package by itself, so that its licence stays beside its code.
const vendored = {
  // This build carries all its languages, zh_cn among them. Its defaults fetch Ace and js-beautify from a CDN: pages have
  // to set sourceEditor: 'area', beautifyHTML: false and language: 'zh_cn' ('auto' does not understand zh-CN).
  jodit: ['es2021/jodit.min.js', 'es2021/jodit.min.css', 'LICENSE.txt'],
  // Draws the diagrams of cases; its licence asks that the mark of its makers stays visible.
  'bpmn-js': ['dist/bpmn-navigated-viewer.production.min.js', 'dist/assets/diagram-js.css', 'LICENSE'],
};
// One family in two weights, 15 MB each: the text and the headings of letters. It is embedded in every PDF, so that a
// letter looks the same wherever it is opened; the licence (OFL) asks to go along.
const fonts = ['400Regular/NotoSerifSC_400Regular.ttf', '700Bold/NotoSerifSC_700Bold.ttf', 'LICENSE_FONT'];

install(folder);

// Copying takes milliseconds, so it needs no stamp (and leaves none among the served files). Timestamps are kept: a file
// that did not change must not look new to browsers, devtools or the jar.
for (const [name, files] of Object.entries(vendored)) {
  copy(name, files, path.resolve(output, name));
}
copy('@expo-google-fonts/noto-serif-sc', fonts, path.resolve(fontOutput));

function copy(name, files, target) {
  fs.rmSync(target, { recursive: true, force: true });
  for (const file of files) {
    fs.cpSync(path.join(folder, 'node_modules', name, file), path.join(target, path.basename(file)), {
      preserveTimestamps: true,
    });
  }
}
