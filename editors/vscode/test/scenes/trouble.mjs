// What a user is told when callplan cannot be started, and what is never started.
import { chmodSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sleep, until } from '../editor.mjs';
import { has } from '../stage.mjs';

/** A program in the place of callplan. */
function fake(stage, name, script) {
  const at = join(dirname(stage.plans), 'fake', name);
  mkdirSync(dirname(at), { recursive: true });
  writeFileSync(at, `#!/bin/sh\n${script}\n`);
  chmodSync(at, 0o755);
  return at;
}

async function told(stage, words) {
  const { page } = stage.editor;
  const text = await until(`the message: ${words}`, async () => (await stage.messages()).find(text => text.includes(words)));
  stage.saw(`  ${text.replaceAll(dirname(stage.plans), '')}`);
  const status = page.locator('#callplan\\.callplan\\.callplan\\.state');
  await until('the status', async () => (await status.count()) && /error/.test(await status.locator('.codicon').first().getAttribute('class')));
}

export async function trouble(stage) {
  const { editor, saw } = stage;
  await editor.openFile('zoe.plan.toml');
  saw('no callplan anywhere:');
  await told(stage, 'callplan is not installed');
  await stage.picture('no-binary');

  const cases = {
    'a setting that names nothing': '/nowhere/callplan',
    'an old callplan': fake(stage, 'old', `echo '{"version": "v0.0.9"}'`),
    'a program that is no callplan': fake(stage, 'other', 'echo hello'),
    'one that crashes as it starts': fake(stage, 'crash', `[ "$1" = lsp ] && { echo 'panic: no memory' >&2; exit 2; }; echo '{"version": "v0.1.0"}'`),
    'one that never answers': fake(stage, 'mute', `[ "$1" = lsp ] && exec sleep 600; echo '{"version": "v0.1.0"}'`),
  };
  const words = ['there is no program there', 'needs 0.1.0', 'does not tell its version', 'ended as it started', 'does not answer'];
  for (const [i, [what, path]] of Object.entries(cases).entries()) {
    await editor.ask(`await vscode.commands.executeCommand('notifications.clearAll')`);
    await sleep(1000); // VS Code never shows a fourth message within 800 ms
    await editor.set({ 'callplan.server.path': path });
    saw(`${what}:`);
    await told(stage, words[i]);
  }
  await editor.ask(`await vscode.commands.executeCommand('notifications.clearAll')`);
  await editor.set({ 'callplan.server.path': join(stage.work, 'bin/callplan') });
  await stage.findings('findings', has('talk-to'));
  saw('with the right path in the setting, plans are coached without a reload');
}

/** The program is replaced while it runs, and one ends again and again. */
export async function replaced(stage) {
  const { editor, saw } = stage, { page } = editor;
  const real = join(stage.work, 'bin/callplan'), ran = join(dirname(stage.plans), 'newer-ran');
  await editor.set({ 'callplan.server.path': fake(stage, 'callplan', `exec ${real} "$@"`) });
  const [older] = await until('its server', () => editor.servers().length === 1 && editor.servers());
  await stage.findings('findings', has('talk-to'));
  renameSync(fake(stage, 'newer', `touch ${ran}\nexec ${real} "$@"`), join(dirname(stage.plans), 'fake/callplan'));
  await editor.command('callplan: Restart');
  let server = await until('the newer one', () => existsSync(ran) && editor.servers().find(pid => pid !== older));
  await stage.findings('findings', has('talk-to'));
  saw('a program that was replaced by a newer one is run after Restart');

  for (let i = 0; i < 5; i++) {
    await until('it to answer', () => editor.ask(`return vscode.extensions.getExtension('callplan.callplan').isActive`));
    const status = page.locator('#callplan\\.callplan\\.callplan\\.state');
    await until('the status', async () => (await status.innerText()).includes('finding'));
    process.kill(server, 'SIGKILL');
    if (i < 4) server = await until('the next server', () => editor.servers().find(pid => pid !== server));
  }
  saw('one that ends five times within three minutes:');
  await told(stage, 'callplan ended 5 times');
  const buttons = page.locator('.notification-toast .monaco-button');
  saw(`  ${(await buttons.allInnerTexts()).join(', ')}`);
  await stage.picture('crashes');
  await buttons.filter({ hasText: 'Restart' }).click();
  await until('a server', () => editor.servers().length === 1);
  await until('the status', async () => (await page.locator('#callplan\\.callplan\\.callplan\\.state').innerText()).includes('finding'));
  saw('  Restart starts it');
}

/** The workspace brings a callplan of its own, in bin/ and in its settings. */
export function trap(stage) {
  const sprung = join(dirname(stage.plans), 'sprung');
  for (const name of ['bin/callplan', 'theirs']) {
    stage.write(name, `#!/bin/sh\ntouch ${sprung}\nexec ${join(stage.work, 'bin/callplan')} "$@"\n`);
    chmodSync(stage.file(name), 0o755);
  }
  stage.write('.vscode/settings.json', '{ "callplan.server.path": "./theirs" }');
  return sprung;
}

export async function trust(stage) {
  const { editor, saw } = stage, { page } = editor;
  const sprung = stage.sprung;
  await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
  await editor.openFile('zoe.plan.toml');
  await stage.findings('findings', has('talk-to'));
  saw(`in an untrusted workspace plans are coached, and what the workspace names was run: ${existsSync(sprung)}`);
  await editor.command('Workspaces: Manage Workspace Trust');
  await page.locator('.workspace-trust-buttons-row .monaco-button', { hasText: /^Trust$/ }).first().click();
  await until("the workspace's own program", () => existsSync(sprung));
  await editor.openFile('zoe.plan.toml');
  await stage.findings('findings', has('talk-to'));
  saw('once it is trusted, its own callplan is run');
}

/** The extension alone, as the README's three commands make it. */
export async function bundled(stage) {
  const { editor, saw } = stage;
  await editor.openFile('zoe.plan.toml');
  await stage.findings('findings', has('talk-to'));
  saw('with no callplan on the PATH, the one that came with the extension coaches');
  await editor.ask(`await vscode.commands.executeCommand('workbench.action.closeSidebar')`); // without room there is no picture
  await editor.command('Welcome: Open Walkthrough');
  await editor.page.locator('.quick-input-list .monaco-list-row', { hasText: 'The first call plan' }).click();
  await editor.page.locator('.getting-started-step', { hasText: 'Begin with a few answers' }).waitFor();
  const picture = editor.page.locator('.getting-started-media img').first();
  await picture.waitFor();
  await until('the picture', () => picture.evaluate(image => image.complete && image.naturalWidth > 100));
  saw('the walkthrough shows its steps and their pictures');
  await stage.picture('walkthrough');
  const step = editor.page.locator('.getting-started-step', { hasText: 'Take the brief along' });
  await step.click();
  await step.locator('.monaco-button', { hasText: 'Show the brief' }).click();
  await until('the brief', () => editor.ask(`return vscode.workspace.textDocuments.find(d => d.uri.scheme === 'callplan-brief')?.getText()`));
  saw('its button shows the brief of the plan that is open behind it');
}
