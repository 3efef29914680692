// The commands: a new plan from a few answers, the brief beside the plan, the calls of the week.
import { until } from '../editor.mjs';
import { has } from '../stage.mjs';

/** Answers all questions of New call plan alike. */
export async function answers(stage) {
  const { page } = stage.editor;
  for (const [title, text] of [['Who is', 'Northwind Foods'], ['Whom do', 'Dana Ruiz, operations director'], ['When is', '2026-12-03'], ['Where is', 'discovery'], ['The best', 'needs-analysis'], ['And if', 'meeting']]) {
    await page.locator('.quick-input-title', { hasText: title }).waitFor();
    await page.keyboard.type(text);
    const row = page.locator('.quick-input-list .monaco-list-row.focused');
    await until('the answer', async () => (await row.getAttribute('aria-label'))?.startsWith(text));
    await page.keyboard.press('Enter');
  }
}

async function answer(stage, title, text) {
  const { page } = stage.editor;
  await page.locator('.quick-input-title', { hasText: title }).waitFor();
  if (text) await page.keyboard.type(text);
  const row = page.locator('.quick-input-list .monaco-list-row.focused');
  await until('the answer', async () => (await row.getAttribute('aria-label'))?.startsWith(text));
  stage.saw(`  ${title} ${(await row.getAttribute('aria-label')).replace(/\d{4}-\d{2}-\d{2}/, 'DAY')}`);
  await page.keyboard.press('Enter');
}

export async function newPlan(stage) {
  const { editor, saw } = stage, { page } = editor;
  await editor.openFile('zoe.plan.toml');
  await stage.findings('findings', has('talk-to'));
  saw('New call plan:');
  await editor.command('callplan: New call plan');
  await answer(stage, 'Who is the customer?', 'Northwind & Söhne 🙂');
  await answer(stage, 'Whom do you meet?', 'Dana Ruiz, operations director');
  await answer(stage, 'When is the call?', '2026-12-03');
  await answer(stage, 'Where is the customer?', 'discovery');
  await page.locator('.quick-input-title', { hasText: 'The best result' }).waitFor();
  await page.waitForTimeout(300);
  await stage.picture('new-plan');
  await answer(stage, 'The best result that is realistic: the customer ...', 'needs-analysis');
  await answer(stage, 'And if the answer is no? Then the customer ...', '');
  const name = '2026-12-03-northwind-söhne.plan.toml';
  await until('the new plan', () => editor.ask(`return vscode.window.activeTextEditor?.document.uri.path.endsWith(args[0])`, name));
  for (const line of stage.read(name).trimEnd().split('\n')) saw(`  | ${line}`);
}

/** What stands in the previews of Markdown that are shown. */
export async function shown(page) {
  const texts = await Promise.all(page.frames().filter(frame => frame.url().includes('/fake.html')).map(frame => frame.locator('body').innerText({ timeout: 1000 }).catch(() => '')));
  return texts.join('\n').trim();
}

export async function brief(stage) {
  const { editor, saw } = stage, { page } = editor;
  const text = () => editor.ask(`return vscode.workspace.textDocuments.find(d => d.uri.scheme === 'callplan-brief')?.getText()`);
  const asText = () => editor.ask(`return vscode.window.visibleTextEditors.find(e => e.document.uri.scheme === 'callplan-brief')?.document.getText()`);
  await editor.openFile('zoe.plan.toml');
  await editor.command('callplan: Show the brief');
  saw(`the brief beside the plan: ${(await until('the brief', () => shown(page))).split('\n')[0]}`);
  await stage.picture('brief');
  await editor.caret('head of operations', 0);
  await page.keyboard.type('acting '); // the keys still go to the plan
  await until('the brief to follow', async () => (await text()).includes('acting head of operations') && (await shown(page)).includes('acting head of operations'));
  saw('  it follows what is written');

  const [server] = editor.servers();
  process.kill(server, 'SIGKILL');
  await until('another server', () => editor.servers().some(pid => pid !== server));
  await editor.caret('head of operations', 0);
  await page.keyboard.type('once more ');
  await until('the brief to follow', async () => (await shown(page)).includes('acting once more head of operations'));
  saw('  also with a server that was killed and started again');
  await editor.ask(`await vscode.commands.executeCommand('workbench.action.files.revert')`);
  await until('the brief to follow', async () => !(await shown(page)).includes('acting'));

  await editor.ask(`void vscode.commands.executeCommand('workbench.action.reloadWindow')`);
  await until('the window to go', async () => !(await page.locator('.monaco-workbench').count()));
  await page.waitForSelector('.monaco-workbench .part.statusbar', { timeout: 60_000 });
  await until('the brief in the window that was loaded anew', async () => (await shown(page)).includes('Ruiz'));
  await until('the probe', () => editor.ask('return true'));
  saw('  it is there again when the window is loaded anew');
  await closeBrief(editor);

  await editor.openFile('zoe.plan.toml');
  await page.locator('.codelens-decoration a', { hasText: 'Open the brief' }).first().click();
  await until('the brief', () => shown(page));
  saw('  the lens above the plan opens it as well');
  await closeBrief(editor);

  await editor.set({ 'workbench.editorAssociations': { 'callplan-{brief,rule}:/*.md': 'no.such.preview' } });
  await editor.openFile('zoe.plan.toml');
  await editor.command('callplan: Show the brief');
  saw(`  where there is no preview it is text: ${(await until('the brief', asText)).split('\n')[0]}`);
  await editor.set({ 'workbench.editorAssociations': null });
  await closeBrief(editor);
}

function closeBrief(editor) {
  return editor.ask(`
    for (const tab of vscode.window.tabGroups.all.flatMap(g => g.tabs)) if (tab.input?.uri?.scheme === 'callplan-brief') await vscode.window.tabGroups.close(tab)`);
}

export async function calls(stage) {
  const { editor, saw } = stage, { page } = editor;
  const today = new Date().toLocaleDateString('sv');
  stage.write('today.plan.toml', `customer = "Ørsted 🙂"\ndate = ${today}\nstage = "discovery"\n`);
  await editor.command('callplan: Show calls of the week');
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: 'Ørsted 🙂' });
  await row.waitFor();
  await stage.picture('calls');
  saw(`calls of the week: ${(await row.first().getAttribute('aria-label')).split(',')[0]}`);
  await row.first().click();
  await until('the plan', () => editor.ask(`return vscode.window.activeTextEditor?.document.uri.path.endsWith('/today.plan.toml')`));
  saw('  chosen, it is opened');
}
