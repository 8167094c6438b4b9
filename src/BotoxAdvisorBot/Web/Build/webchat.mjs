// Fetches Web Chat from npm, once: the one package, checked against its pinned hash, without its dependency tree (the bundle
// holds everything it needs). Keeps the one file that the chat page uses, compressed, and the notices that go with it.
//   node webchat.mjs <version> <integrity> <folder>
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants, gunzipSync, gzipSync } from 'node:zlib';

const [version, integrity, folder] = process.argv.slice(2);

function pack(into) {
  const options = { cwd: into, encoding: 'utf8', shell: process.platform === 'win32' };
  const npm = spawnSync('npm', ['pack', `botframework-webchat@${version}`, '--silent'], options);
  const tarball = npm.status === 0 && readdirSync(into).find((name) => name.endsWith('.tgz'));
  if (!tarball) throw new Error(`npm could not fetch botframework-webchat ${version}.`);
  return readFileSync(join(into, tarball));
}

function check(tarball) {
  const found = `sha512-${createHash('sha512').update(tarball).digest('base64')}`;
  if (found !== integrity) throw new Error(`botframework-webchat ${version} is not what it was: its hash is ${found}.`);
}

// A tar archive is a row of 512-byte blocks: a header with name and octal size, then the content.
function find(archive, wanted) {
  for (let at = 0; at < archive.length;) {
    const field = (from, length) => archive.toString('latin1', at + from, at + from + length).replace(/[\0 ].*$/s, '');
    const size = parseInt(field(124, 12) || '0', 8);
    if (field(0, 100) === wanted) return archive.subarray(at + 512, at + 512 + size);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  throw new Error(`botframework-webchat ${version} has no ${wanted}.`);
}

// Under another name first: a build that is stopped leaves nothing half written.
function write(name, content) {
  const path = join(folder, name);
  writeFileSync(`${path}.${process.pid}`, content);
  renameSync(`${path}.${process.pid}`, path);
}

const scratch = mkdtempSync(join(tmpdir(), 'webchat-'));
try {
  const tarball = pack(scratch);
  check(tarball);
  const archive = gunzipSync(tarball);
  const bundle = find(archive, 'package/dist/webchat.js');
  mkdirSync(folder, { recursive: true });
  write('webchat.LICENSE.txt', find(archive, 'package/dist/webchat.js.LICENSE.txt'));
  write('webchat.js.gz', gzipSync(bundle, { level: 9 }));
  write('webchat.js.br', brotliCompressSync(bundle, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bundle.length } }));
} catch (error) {
  console.log(error.message);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
