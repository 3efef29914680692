// What all scenes share: a fresh copy of the plans, the editor, and the lines of what was seen.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Editor, until } from './editor.mjs';

const here = import.meta.dirname;
export const artefacts = join(here, '..', 'artefacts');

export class Stage {
  seen = [];
  saw = line => this.seen.push(line);

  /** extension: the name of the .vsix; path: the folders of programs, where callplan is not to be on them. */
  constructor(work, name, { extension = 'callplan.vsix', path = `${join(work, 'bin')}:${process.env.PATH}` } = {}) {
    this.work = work;
    this.plans = join(work, name, 'plans');
    this.home = join(work, name, 'home');
    rmSync(join(work, name), { recursive: true, force: true });
    cpSync(join(here, '../../testdata/plans'), this.plans, { recursive: true });
    mkdirSync(this.home, { recursive: true });
    this.editor = new Editor(this.home, path, this.plans);
    this.editor.install(join(work, extension), join(work, 'probe.vsix'));
  }

  file(name) {
    return join(this.plans, name);
  }

  /** A file as it is on the disk; nothing for one that is not there yet. */
  read(name) {
    return existsSync(this.file(name)) ? readFileSync(this.file(name), 'utf8') : '';
  }

  write(name, text) {
    mkdirSync(join(this.file(name), '..'), { recursive: true });
    writeFileSync(this.file(name), text);
  }

  /** What the command line prints; it ends with 1 where there are findings. */
  callplan(...args) {
    return spawnSync(join(this.work, 'bin/callplan'), args, { cwd: this.plans, encoding: 'utf8' }).stdout;
  }

  tell(findings) {
    for (const f of findings) this.saw(`  ${f.line}:${f.column} ${f.severity}[${f.rule}] ${JSON.stringify(f.words)}: ${f.message}`);
  }

  /** The findings of the plan in front, or of another one, once they satisfy `settled`. */
  findings(what, settled, path) {
    return until(what, async () => {
      const list = await this.editor.findings(path);
      return settled(list) && list;
    });
  }

  /** The lines that differ. */
  differences(before, after) {
    const [a, b] = ['before', 'after'].map(name => join(this.home, name));
    writeFileSync(a, before);
    writeFileSync(b, after);
    const out = spawnSync('diff', ['-U0', a, b], { encoding: 'utf8' }).stdout;
    for (const line of out.split('\n').slice(2)) if (/^[-+]/.test(line)) this.saw(`  ${line.replace('\r', '\\r')}`);
  }

  /** Asks with the keyboard what there is to say about the words at the caret. */
  async hover(saying) {
    const { page } = this.editor;
    const float = page.locator('.monaco-resizable-hover .hover-contents', { hasText: saying }).first();
    await until(`the hover ${saying}`, async () => {
      await page.keyboard.press('Control+K');
      await page.keyboard.press('Control+I');
      return float.waitFor({ timeout: 2000 }).then(() => true, () => page.keyboard.press('Escape'));
    });
    return float.innerText();
  }

  /** The menu of quick fixes; Ctrl+. is sometimes swallowed while the lightbulb asks for the same actions. */
  async menu(title) {
    const { page } = this.editor;
    const row = page.locator('.action-widget .monaco-list-row.action', { hasText: title }).first();
    await until(`the action ${title}`, async () => {
      await page.keyboard.press('Control+Period');
      return row.waitFor({ timeout: 1500 }).then(() => true, () => page.keyboard.press('Escape'));
    });
    return row;
  }

  /** Chooses from the menu of quick fixes at the caret, saves, and tells what changed in the file. */
  async mend(title, name) {
    const before = this.read(name);
    await (await this.menu(title)).click();
    await until('a change', async () => {
      await this.save();
      return this.read(name) !== before;
    });
    this.saw(`${title}:`);
    this.differences(before, this.read(name));
  }

  /** Does something that changes the text; after `again` milliseconds in vain once more. */
  async changes(act, again = Infinity) {
    const before = await this.editor.text();
    let due = 0;
    await until('a change', async () => {
      if (Date.now() >= due) {
        await act();
        due = Date.now() + again;
      }
      return (await this.editor.text()) !== before;
    });
  }

  async save() {
    await until('the file', async () => {
      await this.editor.ask('await vscode.workspace.saveAll(false)');
      return !(await this.editor.ask('return vscode.workspace.textDocuments.some(d => d.isDirty && d.uri.scheme === "file")'));
    });
  }

  /** What stands in the messages at the lower right. */
  messages() {
    return this.editor.page.locator('.notification-toast .notification-list-item-message').allInnerTexts();
  }

  /** What the extension wrote into its log. */
  log() {
    const logs = readdirSync(this.home, { recursive: true }).filter(name => /callplan[^/]*\.log$/.test(name));
    return logs.map(name => `${name}:\n${readFileSync(join(this.home, name), 'utf8')}`).join('\n');
  }

  picture(name) {
    mkdirSync(join(artefacts, name, '..'), { recursive: true });
    return this.editor.page.screenshot({ path: join(artefacts, `${name}.png`) });
  }
}

export const has = rule => list => list.some(f => f.rule === rule);
export const not = rule => list => !has(rule)(list);
export const both = (...all) => list => all.every(one => one(list));
