// Plans in odd places: no file yet, outside the folder, other line ends, read-only, gone, several folders, virtual ones, none.
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { until } from '../editor.mjs';
import { has, not } from '../stage.mjs';
import { answers } from './commands.mjs';

const open = (editor, path) => editor.ask('await vscode.window.showTextDocument(vscode.Uri.file(args[0]))', path);

export async function places(stage) {
  const { editor, saw } = stage, { page } = editor;
  const plan = stage.read('zoe.plan.toml');

  await editor.ask(`await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'callplan', content: args[0] }))`, plan);
  await stage.findings('findings', has('talk-to'));
  saw('an untitled document in the language of plans is coached');

  const outside = join(dirname(stage.plans), 'outside.plan.toml');
  writeFileSync(outside, plan);
  await open(editor, outside);
  await stage.findings('findings', has('talk-to'));
  saw('a plan outside the folder is coached');

  await editor.ask(`
    const text = Buffer.from(args[0]), nothing = () => {};
    vscode.workspace.registerFileSystemProvider('vscode-vfs', {
      onDidChangeFile: new vscode.EventEmitter().event, watch: () => ({ dispose: nothing }), readFile: () => text, readDirectory: () => [],
      writeFile: nothing, createDirectory: nothing, delete: nothing, rename: nothing,
      stat: () => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: text.length }),
    }, { isReadonly: true });
    await vscode.window.showTextDocument(vscode.Uri.parse('vscode-vfs://github/north/plans/zoe.plan.toml'));`, plan);
  await stage.findings('findings', has('talk-to'));
  saw('a plan of a virtual folder is coached');

  stage.write('crlf.plan.toml', plan.replaceAll('\n', '\r\n'));
  await open(editor, stage.file('crlf.plan.toml'));
  stage.tell((await stage.findings('findings', has('talk-to'))).filter(f => f.rule === 'talk-to'));
  await editor.caret('Talk to', 1);
  await stage.mend('Make the customer the one who acts', 'crlf.plan.toml');
  saw(`every line still ends in CRLF: ${!/[^\r]\n/.test(stage.read('crlf.plan.toml'))}`);

  await open(editor, stage.file('pyproject.toml'));
  await page.waitForTimeout(1000);
  saw(`findings in another TOML file: ${(await editor.findings()).length}`);

  const status = page.locator('#callplan\\.callplan\\.callplan\\.state');
  saw(`and in the status bar: ${(await status.count()) && (await status.isVisible()) ? await status.innerText() : 'nothing'}`);
  await editor.set({ 'files.associations': { 'zoe.plan.toml': 'toml' } });
  await open(editor, stage.file('zoe.plan.toml'));
  await stage.findings('findings', has('talk-to'));
  saw(`a plan in the language ${await editor.ask('return vscode.window.activeTextEditor.document.languageId')}: ${await until('the status', async () => (await status.isVisible()) && (await status.innerText()).trim())}`);
  await editor.command('callplan: Show the brief');
  await until('its brief', () => editor.ask(`return vscode.workspace.textDocuments.find(d => d.uri.scheme === 'callplan-brief')?.getText()`));
  await editor.set({ 'files.associations': null });

  stage.write('locked/locked.plan.toml', plan);
  chmodSync(stage.file('locked/locked.plan.toml'), 0o444);
  chmodSync(stage.file('locked'), 0o555);
  await open(editor, stage.file('locked/locked.plan.toml'));
  await stage.findings('findings', has('talk-to'));
  saw('a plan in a read-only folder is coached');
  chmodSync(stage.file('locked'), 0o755);

  stage.write('gone.plan.toml', plan);
  await open(editor, stage.file('gone.plan.toml'));
  await stage.findings('findings', has('talk-to'));
  rmSync(stage.file('gone.plan.toml'));
  await page.locator('.tab.active .strikethrough, .tab.active .deleted').first().waitFor();
  await editor.caret('Talk to', 0);
  await page.keyboard.type('Now ');
  await stage.findings('the finding in its new place', list => list.some(f => f.rule === 'talk-to' && f.column === 30));
  await stage.save();
  saw(`a plan that is deleted while it is open is coached, and saved again: ${stage.read('gone.plan.toml').includes('Now Talk to')}`);

  const lines = Array.from({ length: 1000 }, (_, i) => `\n[[secondary]]\ngoal = "Talk to Zoë about line ${i}"\nkind = "other"\n`);
  stage.write('long.plan.toml', plan + lines.join(''));
  await open(editor, stage.file('long.plan.toml'));
  await stage.findings('findings', list => list.length > 100);
  await editor.caret('Talk to', 0);
  await page.keyboard.type('Now ');
  await stage.findings('the finding in its new place', list => list.some(f => f.rule === 'talk-to' && f.line === 8 && f.column === 30));
  saw(`a plan of ${(await editor.text()).split('\n').length} lines is coached while it is written`);
  await editor.ask(`await vscode.commands.executeCommand('workbench.action.files.revert')`);
}

/** Two folders in one workspace, each with rules of its own. */
export async function folders(stage) {
  const { editor, saw } = stage, { page } = editor, today = new Date().toLocaleDateString('sv');
  const call = customer => `customer = "${customer}"\ncontact  = "Ann Lee"\ndate     = ${today}\nstage    = "discovery"\n`;
  const rules = { north: 'missing-fallback = "error"\ntalk-to = "info"', south: 'talk-to = "error"', west: 'no-such-rule = "error"' };
  for (const [folder, text] of Object.entries(rules)) {
    stage.write(`${folder}/callplan.toml`, `root = true\n[rules]\n${text}\n`);
    stage.write(`${folder}/zoe.plan.toml`, stage.read('zoe.plan.toml'));
    stage.write(`${folder}/today.plan.toml`, call(folder));
  }
  stage.write('south/callplan.toml', `${stage.read('south/callplan.toml')}\n[english]\naccept = ["talk to"]\n`);
  stage.write('sales.code-workspace', JSON.stringify({ folders: [{ path: 'north' }, { path: 'south' }] }));
  await editor.open(stage.file('sales.code-workspace'));

  const severity = async (folder, rule) => (await editor.findings(stage.file(`${folder}/zoe.plan.toml`))).find(f => f.rule === rule)?.severity;
  for (const folder of ['north', 'south']) {
    await open(editor, stage.file(`${folder}/zoe.plan.toml`));
    await stage.findings('findings', has('missing-commitment'));
    saw(`a workspace of two folders, in ${folder}: talk-to ${await severity(folder, 'talk-to')}, seller-acts ${await severity(folder, 'seller-acts')}`);
  }
  await editor.ask(`await vscode.commands.executeCommand('workbench.action.closeAllEditors')`);

  const rows = page.locator('.quick-input-list .monaco-list-row');
  const listed = async () => (await rows.evaluateAll(list => list.map(row => row.getAttribute('aria-label').replace(/, \w+day .*/, '')))).join(' | ');
  const calls = async last => {
    await editor.command('callplan: Show calls of the week');
    await page.locator('.quick-input-title', { hasText: 'Calls from' }).waitFor();
    saw(`  calls of the week: ${await until(last, async () => (await rows.last().getAttribute('aria-label')).includes(last) && listed())}`);
    await page.keyboard.press('Escape');
  };
  await calls('south');

  await editor.command('callplan: New call plan');
  await page.locator('.quick-input-widget input[placeholder="The folder for the new plan"]').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  await page.waitForTimeout(500);
  saw(`  New call plan asks for the folder; left there, it asks nothing else: ${!(await page.locator('.quick-input-widget').isVisible())}`);
  await editor.command('callplan: New call plan');
  await page.locator('.quick-input-widget input[placeholder="The folder for the new plan"]').waitFor();
  await page.keyboard.type('south');
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-title', { hasText: 'Who is the customer?' }).waitFor();
  saw(`  customers of both folders are offered: ${await until('customers', listed)}`);
  await answers(stage);
  await until('the new plan', () => stage.read(`south/${northwind}`));
  await until('the new plan in front', () => editor.ask(`return vscode.window.activeTextEditor?.document.uri.path.endsWith('/south/' + args[0])`, northwind));
  saw('  it is written to that folder');

  await editor.ask(`vscode.workspace.updateWorkspaceFolders(2, 0, { uri: vscode.Uri.file(args[0]) })`, stage.file('west'));
  await until('the third folder', () => editor.ask('return vscode.workspace.workspaceFolders.length === 3'));
  await open(editor, stage.file('west/zoe.plan.toml'));
  await until('the fault of callplan.toml', () => editor.ask('return vscode.languages.getDiagnostics(vscode.Uri.file(args[0])).length > 0', stage.file('west/callplan.toml')));
  await editor.command('callplan: New call plan');
  saw(`  in a folder whose callplan.toml has a fault, before any question: ${await until('the fault', async () => (await stage.messages())[0])}`);
  await calls('cannot be read');
  await editor.ask(`await vscode.commands.executeCommand('notifications.clearAll'); vscode.workspace.updateWorkspaceFolders(2, 1)`);
  await until('two folders', () => editor.ask('return vscode.workspace.workspaceFolders.length === 2'));
  await open(editor, stage.file('north/zoe.plan.toml'));
  await stage.findings('findings', has('talk-to'));
  saw(`  a folder was added and taken away; in north: talk-to ${await severity('north', 'talk-to')}`);
}

const northwind = '2026-12-03-northwind-foods.plan.toml';

/** A folder that is on no disk. */
export async function virtual(stage) {
  const { editor, saw } = stage, { page } = editor;
  await editor.open('memory:/plans');
  await editor.ask(`await vscode.window.showTextDocument(vscode.Uri.parse('memory:/plans/zoe.plan.toml'))`);
  await stage.findings('findings', has('talk-to'));
  await editor.caret('Talk to', 1);
  await (await stage.menu('Make the customer the one who acts')).click();
  await stage.findings('the end of the finding', not('talk-to'));
  saw('in a virtual workspace the open plan is coached and mended');
  await editor.command('callplan: Show the brief');
  await until('the brief', () => editor.ask(`return vscode.workspace.textDocuments.find(d => d.uri.scheme === 'callplan-brief')?.getText()`));
  await editor.command('callplan: New call plan');
  await answers(stage);
  await until('the new plan', () => editor.ask(`return vscode.window.activeTextEditor?.document.uri.toString() === 'memory:/plans/' + args[0]`, northwind));
  await stage.findings('its findings', has('missing-secondary'));
  saw('  it has a brief, and New call plan writes another plan to it');
  await page.keyboard.press('F1');
  await page.keyboard.type('callplan: ');
  const commands = page.locator('.quick-input-list .monaco-list-row[aria-label^="callplan: "]');
  saw(`  commands: ${await until('the commands', async () => (await commands.count()) > 2 && (await commands.evaluateAll(list => list.map(row => row.getAttribute('aria-label').split(',')[0].slice(10)))).join(', '))}`);
  await page.keyboard.press('Escape');
  await editor.ask(`await vscode.commands.executeCommand('callplan.showCalls')`); // as the walkthrough does
  saw(`  ${await until('a message', async () => (await stage.messages())[0])}`);
  await editor.ask(`await vscode.commands.executeCommand('notifications.clearAll')`);
}

/** No folder, and one that nothing may be written to. */
export async function nowhere(stage) {
  const { editor, saw } = stage, { page } = editor;
  const title = async () => {
    const line = page.locator('.quick-input-title', { hasText: 'ave the new plan' });
    await line.waitFor();
    return line.innerText();
  };
  await editor.open('');
  await editor.command('callplan: New call plan');
  await answers(stage);
  saw(`without a folder: ${await title()}`);
  await page.keyboard.press('Enter');
  const written = join(stage.home, northwind);
  await until('the new plan', () => editor.ask(`return vscode.window.activeTextEditor?.document.uri.fsPath === args[0]`, written));
  saw(`  it is written where the user says: ${existsSync(written)}`);

  await editor.command('callplan: New call plan'); // for the folder of the plan in front
  await answers(stage);
  saw(`a plan of that name is there: ${await title()}`);
  await page.keyboard.press('Escape');
  const unsaved = await until('the plan', () => editor.ask(`const front = vscode.window.activeTextEditor?.document; return front?.isUntitled && front.getText()`));
  saw(`  left there, the plan is a document that is not saved: ${unsaved === readFileSync(written, 'utf8')}`);
  await stage.findings('its findings', has('missing-secondary'));
  await editor.command('callplan: Show the brief');
  await until('its brief', () => editor.ask(`return vscode.workspace.textDocuments.find(d => d.uri.scheme === 'callplan-brief')?.getText().includes('Northwind')`));
  saw('  which is coached and has a brief');
  await editor.ask(`await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'); await vscode.commands.executeCommand('notifications.clearAll')`);

  await editor.open('/sys/kernel'); // where root may not write either
  await editor.command('callplan: New call plan');
  await answers(stage);
  saw(`a folder that cannot be written to: ${await title()}`);
  await page.keyboard.press('Escape');
  await until('the plan', () => editor.ask('return vscode.window.activeTextEditor?.document.isUntitled'));
  saw(`  ${(await until('a message', async () => (await stage.messages())[0]))}`);
  await editor.ask(`await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')`);
}
