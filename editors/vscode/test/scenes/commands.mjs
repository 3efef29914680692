// The commands: a new plan from a few answers, the brief beside the plan, the calls of the week.
import { until } from '../editor.mjs';
import { has } from '../stage.mjs';

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

export async function brief(stage) {
  const { editor, saw } = stage;
  await editor.openFile('zoe.plan.toml');
  await editor.command('callplan: Show the brief');
  const text = () => editor.ask(`return vscode.window.visibleTextEditors.find(e => e.document.uri.scheme === 'callplan-brief')?.document.getText()`);
  saw(`the brief beside the plan: ${(await until('the brief', text)).split('\n')[0]}`);
  await stage.picture('brief');
  await editor.caret('head of operations', 0);
  await editor.page.keyboard.type('acting ');
  await until('the brief to follow', async () => (await text()).includes('acting head of operations'));
  saw('  it follows what is written');
  await editor.ask(`await vscode.commands.executeCommand('workbench.action.files.revert')`);
  await closeBrief(editor);

  await editor.page.locator('.codelens-decoration a', { hasText: 'Open the brief' }).first().click();
  await until('the brief', text);
  saw('  the lens above the plan opens it as well');
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
