// Puts the browser code that the application serves itself into the folder given as argument. Nothing may come from a
// CDN: the bureau's network has no way out.
import { fail, install } from './npm.mjs';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const folder = import.meta.dirname;
const output = process.argv[2] ?? fail('usage: node build.mjs OUTPUT');

// Each package by itself, so that its licence stays beside its code.
const vendored = {
  // This build carries all its languages, zh_cn among them. Its defaults fetch Ace and js-beautify from a CDN: pages have
  // to set sourceEditor: 'area', beautifyHTML: false and language: 'zh_cn' ('auto' does not understand zh-CN).
  jodit: ['es2021/jodit.min.js', 'es2021/jodit.min.css', 'LICENSE.txt'],
};

install(folder);

// Copying takes milliseconds, so it needs no stamp (and leaves none among the served files). Timestamps are kept: a file
// that did not change must not look new to browsers, devtools or the jar.
for (const [name, files] of Object.entries(vendored)) {
  const target = path.resolve(output, name);
  fs.rmSync(target, { recursive: true, force: true });
  for (const file of files) {
    fs.cpSync(path.join(folder, 'node_modules', name, file), path.join(target, path.basename(file)), {
      preserveTimestamps: true,
    });
  }
}
