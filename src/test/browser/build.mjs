// Unpacks the browser of the tests into the folder given as argument and writes browser.properties there, which says how
// to start it. Browser and fonts are npm packages: a bare machine has neither a Chromium, nor its libraries, nor a
// Chinese font, and tests must not depend on which of them a machine happens to have.
import { digest, fail, install } from '../../main/frontend/npm.mjs';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const folder = import.meta.dirname;
const output = path.resolve(process.argv[2] ?? fail('usage: node build.mjs OUTPUT'));
const properties = path.join(output, 'browser.properties');
const ownBrowser = process.env.CHROME_PATH ?? '';

install(folder);

const stamp = digest(
  [output, folder, ownBrowser],
  ['package-lock.json', 'build.mjs'].map((name) => path.join(folder, name)),
);
if (fs.existsSync(properties) && fs.readFileSync(properties, 'utf8').includes(`stamp=${stamp}\n`)) {
  process.exit();
}

fs.rmSync(output, { recursive: true, force: true });
fs.mkdirSync(output, { recursive: true });
const settings = { 'env.FONTCONFIG_FILE': writeFontsConf() };
if (ownBrowser) {
  settings.executable = path.resolve(ownBrowser);
} else if (process.platform === 'linux' && process.arch === 'x64') {
  settings.executable = await unpack();
  settings['env.LD_LIBRARY_PATH'] = path.join(output, 'al2023', 'lib');
}
// on another platform the tests that need a browser ask for CHROME_PATH; all others still run

// last of all, so that an interrupted run starts over
settings.stamp = stamp;
fs.writeFileSync(
  properties,
  Object.entries(settings).map(([key, value]) => `${key}=${value.replaceAll('\\', '\\\\')}\n`).join(''),
);

/**
 * The package is made for AWS Lambda: it unpacks into the temporary folder, and its libraries only if it sees Lambda.
 * They lack libsqlite3, which the browser loads at the first TLS handshake only; the tests speak plain HTTP.
 */
async function unpack() {
  process.env.TMPDIR = output;
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}

/** One family in two weights, whatever the machine has: screenshots then look the same everywhere. */
function writeFontsConf() {
  const fonts = path.join(folder, 'node_modules', '@expo-google-fonts', 'noto-sans-sc');
  const file = path.join(output, 'fonts.conf');
  const xml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  fs.writeFileSync(file, `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${xml(path.join(fonts, '400Regular'))}</dir>
  <dir>${xml(path.join(fonts, '700Bold'))}</dir>
  <cachedir>${xml(path.join(output, 'font-cache'))}</cachedir>
</fontconfig>
`);
  return file;
}
