// Makes the .vsix:  npm run package [-- --target linux-x64|here]
// Without a target it holds no program, and callplan is found on the PATH; with one, callplan is built for it into bin/.
// "here" is this machine.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

// The platforms of VS Code, and what Go calls them.
const platforms = {
  'linux-x64': ['linux', 'amd64'],
  'linux-arm64': ['linux', 'arm64'],
  'linux-armhf': ['linux', 'arm'],
  'alpine-x64': ['linux', 'amd64'],
  'alpine-arm64': ['linux', 'arm64'],
  'darwin-x64': ['darwin', 'amd64'],
  'darwin-arm64': ['darwin', 'arm64'],
  'win32-x64': ['windows', 'amd64'],
  'win32-arm64': ['windows', 'arm64'],
};

const here = join(dirname(fileURLToPath(import.meta.url)), '..'), repository = join(here, '..', '..');
const run = (command, args, more = {}) => execFileSync(command, args, { cwd: here, stdio: 'inherit', ...more });

const args = process.argv.slice(2), named = args[0] === '--target' ? args[1] : undefined;
const target = named === 'here' ? `${process.platform}-${process.arch === 'arm' ? 'armhf' : process.arch}` : named;
if (args.length > 0 && !(args.length === 2 && platforms[target])) {
  console.error(`usage: npm run package [-- --target here|${Object.keys(platforms).join('|')}]`);
  process.exit(2);
}

for (const made of ['bin', 'dist', 'schemas', 'walkthrough']) {
  rmSync(join(here, made), { recursive: true, force: true });
}
await build({
  entryPoints: [join(here, 'src/extension.ts')], outfile: join(here, 'dist/extension.js'),
  bundle: true, minify: true, platform: 'node', format: 'cjs', target: 'node20', external: ['vscode'], legalComments: 'eof',
});
mkdirSync(join(here, 'schemas'));
for (const schema of ['plan.schema.json', 'callplan.schema.json']) {
  cpSync(join(repository, 'docs', schema), join(here, 'schemas', schema));
}
mkdirSync(join(here, 'walkthrough'));
for (const picture of readdirSync(join(repository, 'docs/pictures')).filter(name => name.startsWith('vscode-'))) {
  cpSync(join(repository, 'docs/pictures', picture), join(here, 'walkthrough', picture));
}
cpSync(join(repository, 'LICENSE'), join(here, 'LICENSE'));
if (target) {
  const [GOOS, GOARCH] = platforms[target], program = GOOS === 'windows' ? 'callplan.exe' : 'callplan';
  run('go', ['build', '-trimpath', '-ldflags=-s -w', '-o', join(here, 'bin', program), './cmd/callplan'], {
    cwd: repository, env: { ...process.env, GOOS, GOARCH, CGO_ENABLED: '0' },
  });
}
const { version } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
const file = target ? `callplan-${target}-${version}.vsix` : `callplan-${version}.vsix`;
// By node itself: on Windows npx is a script of its shell, which node does not start.
run(process.execPath, [join(here, 'node_modules/@vscode/vsce/vsce'), 'package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '-o', file, ...(target ? ['--target', target] : [])]);
