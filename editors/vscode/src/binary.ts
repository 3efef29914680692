import { execFile } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { folders } from './folder';

const name = process.platform === 'win32' ? 'callplan.exe' : 'callplan';

/** The oldest release this extension works with. Builds without a release number are judged by what they can do. */
const oldest = [0, 1, 0];

/** A program that was found, and who named it. */
export interface Binary {
  path: string;
  from: 'setting' | 'workspace' | 'PATH' | 'extension';
  version: string;
}

/** Why there is no program to start, in words for the one who has to do something about it. */
export class NoBinary extends Error {
  constructor(
    message: string,
    readonly cause: 'missing' | 'setting' | 'old' | 'broken',
  ) {
    super(message);
  }
}

/** Finds callplan: the setting, a trusted workspace, the PATH, the extension itself. What a person has set is never passed over. */
export async function find(extension: vscode.ExtensionContext): Promise<Binary> {
  const set = setting();
  if (set !== '') {
    const at = fromSetting(set);
    if (!at) {
      throw new NoBinary(`The setting callplan.server.path names ${set}, and there is no program there. Mend the path, or empty the setting to use the callplan on your PATH.`, 'setting');
    }
    return { path: at, from: 'setting', version: await version(at) };
  }
  const places: [Binary['from'], string[]][] = [
    ['workspace', vscode.workspace.isTrusted ? folders().map(folder => path.join(folder, 'bin')) : []],
    ['PATH', searchPath()],
    ['extension', [extension.asAbsolutePath('bin')]],
  ];
  for (const [from, list] of places) {
    for (const folder of list) {
      const at = path.join(folder, name);
      if (runs(at)) {
        return { path: at, from, version: await version(at) };
      }
    }
  }
  throw new NoBinary('callplan is not installed, or not on the PATH of VS Code. Install it (go install in a clone of its repository puts it into ~/go/bin), or name it in the setting callplan.server.path; then restart.', 'missing');
}

/** The setting, without what an untrusted workspace says. VS Code restricts it as well; this does not rest on that alone. */
function setting(): string {
  const config = vscode.workspace.getConfiguration('callplan');
  const value = vscode.workspace.isTrusted ? config.get<unknown>('server.path') : config.inspect<unknown>('server.path')?.globalValue;
  return typeof value === 'string' ? value.trim() : '';
}

function fromSetting(set: string): string | undefined {
  const at = set.replace(/^~(?=$|[/\\])/, () => homedir());
  if (path.isAbsolute(at)) {
    return programs(at).find(runs);
  }
  if (!/[/\\]/.test(at)) {
    return searchPath().map(folder => path.join(folder, at)).flatMap(programs).find(runs);
  }
  return vscode.workspace.isTrusted ? folders().slice(0, 1).map(folder => path.join(folder, at)).flatMap(programs).find(runs) : undefined;
}

/** What a name may stand for. On Windows a program ends in .exe, and a file of the same name without it is one for other systems. */
function programs(at: string): string[] {
  return process.platform === 'win32' && !/\.exe$/i.test(at) ? [at + '.exe', at] : [at];
}

/** The PATH, without entries that mean the current folder, and where go install puts programs. */
function searchPath(): string[] {
  // On Windows an entry may stand in quotes.
  const list = (process.env.PATH ?? '').split(path.delimiter).map(entry => process.platform === 'win32' ? entry.replaceAll('"', '') : entry);
  return [...list, process.env.GOBIN ?? '', path.join(process.env.GOPATH || path.join(homedir(), 'go'), 'bin')].filter(path.isAbsolute);
}

function runs(at: string): boolean {
  try {
    accessSync(at, constants.X_OK);
    return statSync(at).isFile();
  } catch {
    return false;
  }
}

/** Asks a program for its version, and refuses one that is too old or is no callplan. */
async function version(at: string): Promise<string> {
  const out = await new Promise<string>((resolve, reject) => {
    execFile(at, ['version', '--format', 'json'], { cwd: homedir(), timeout: 10_000, windowsHide: true }, (error, stdout, stderr) => {
      if (error) {
        const said = lastLine(stderr) || error.message;
        reject(new NoBinary(`${at} does not tell its version, so it is no callplan, an old one, or not for this machine: ${said}`, 'broken'));
      } else {
        resolve(stdout);
      }
    });
  });
  let said: unknown;
  try {
    said = (JSON.parse(out) as { version?: unknown }).version;
  } catch {
    said = undefined;
  }
  if (typeof said !== 'string') {
    throw new NoBinary(`${at} does not tell its version, so it is no callplan, or an old one. Install a newer callplan.`, 'old');
  }
  if (tooOld(said)) {
    throw new NoBinary(`${at} is callplan ${said}, and this extension needs ${oldest.join('.')} or later. Install a newer callplan.`, 'old');
  }
  return said;
}

/** Builds of a commit have no release number, or v0.0.0 with a day and a commit. */
export function tooOld(said: string): boolean {
  const m = /^v?(\d+)\.(\d+)\.(\d+)(-.*\d{14}-[0-9a-f]{12})?/.exec(said);
  if (!m || m[4]) {
    return false;
  }
  for (let i = 0; i < 3; i++) {
    const n = Number(m[i + 1]);
    if (n !== oldest[i]) {
      return n < oldest[i];
    }
  }
  return false;
}

export function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
