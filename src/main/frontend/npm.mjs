// What both npm folders (this one and src/test/browser) share. It only imports whole modules: a named import that an
// old Node lacks would fail as a syntax error, before the check below could say what is wrong.
import { spawnSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 11)) {
  fail(`Node 20.11 or newer is needed, but the node on the PATH is ${process.version}.`);
}

/** Ends the build with one readable line instead of a stack trace. */
export function fail(message) {
  console.error(`ERROR: ${message}`);
  process.exit(1);
}

/** A digest of the given texts and files, to tell whether something has to be done again. */
export function digest(texts, files) {
  const hash = crypto.createHash('sha256');
  for (const part of [...texts, ...files.map((file) => fs.readFileSync(file))]) {
    // the length keeps two neighbours from being mistaken for another split of the same bytes
    hash.update(`${part.length}:`).update(part);
  }
  return hash.digest('hex');
}

/**
 * Runs `npm ci`, unless node_modules already is what the lock file asks for: the build then needs no network. The stamp
 * lies inside node_modules because npm ci empties that first, so an interrupted install leaves no stamp behind.
 */
export function install(folder) {
  const stamp = path.join(folder, 'node_modules', '.stamp');
  const wanted = digest([], ['package.json', 'package-lock.json', '.npmrc'].map((name) => path.join(folder, name)));
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) {
    return;
  }
  console.log(`npm ci in ${folder}`);
  // npm is a script on Windows, which only a shell starts
  const npm = spawnSync('npm ci', { cwd: folder, stdio: 'inherit', shell: true });
  if (npm.status !== 0) {
    fail(`npm ci failed in ${folder}. It needs npm and, the first time, a way to the npm registry.`);
  }
  fs.writeFileSync(stamp, wanted);
}
