// What happens around a plan: settings, callplan.toml, a server that is killed, other programs, fast fingers.
import { alive, sleep, until } from '../editor.mjs';
import { has, not } from '../stage.mjs';

export async function configuration(stage) {
  const { editor, saw } = stage;
  await editor.openFile('zoe.plan.toml');
  await stage.findings('findings', has('talk-to'));
  stage.write('callplan.toml', '[rules]\ntalk-to = "error"\nmissing-secondary = "off"\n');
  saw('callplan.toml is written:');
  stage.tell(await stage.findings('the new severity', list => list.some(f => f.rule === 'talk-to' && f.severity === 'error')));

  const hints = () => editor.ask(`
    const document = vscode.window.activeTextEditor.document;
    const all = await vscode.commands.executeCommand('vscode.executeInlayHintProvider', document.uri, new vscode.Range(0, 0, document.lineCount, 0));
    return all.map(h => h.label).join(' | ');`);
  await editor.set({ 'callplan.hints.size': false, 'callplan.hints.dates': false });
  saw(`hints with those of sizes and dates switched off: ${await until('fewer hints', async () => {
    const list = await hints();
    return list && !list.includes('size') && list;
  })}`);
  await editor.set({ 'callplan.hints.size': true, 'callplan.hints.dates': true });
  await until('all hints', async () => (await hints()).includes('size'));
}

export async function killed(stage) {
  const { editor, saw } = stage;
  const [server] = editor.servers();
  process.kill(server, 'SIGKILL');
  const next = await until('another server', () => editor.servers().find(pid => pid !== server));
  await editor.caret('about our new', 0);
  await editor.page.keyboard.type('all ');
  await until('a hint of the new server', () => editor.ask(`
    return (await vscode.commands.executeCommand('vscode.executeInlayHintProvider', vscode.window.activeTextEditor.document.uri, new vscode.Range(0, 0, 9, 0))).length > 0`));
  stage.tell((await stage.findings('findings', has('talk-to'))).filter(f => f.rule === 'talk-to'));
  saw('a server that is killed is started again');

  await editor.command('callplan: Restart');
  await until('the end of the server', () => !alive(next));
  await until('a third server', () => editor.servers().length === 1);
  await stage.findings('findings', has('talk-to'));
  saw('Restart ends the server and starts another one');
  await editor.ask(`await vscode.commands.executeCommand('undo')`);
  await stage.save();
}

export async function outside(stage) {
  const { editor, saw } = stage;
  await editor.openFile('slips.plan.toml');
  await stage.findings('findings', has('misplaced-key'));
  stage.callplan('fix', 'slips.plan.toml');
  await until('the text from the disk', async () => (await editor.text()) === stage.read('slips.plan.toml'));
  const list = await stage.findings('the end of the findings', not('misplaced-key'));
  saw(`callplan fix from a terminal is seen: ${list.length} findings stay`);
}

/** 200 keys without a pause, with mistakes that are taken back; then nothing is left of what stood there in between. */
export async function fast(stage) {
  const { editor, saw } = stage, { page } = editor;
  await editor.openFile('zoe.plan.toml');
  await editor.caret('Zoë sends us the November log', 0);
  const written = 'Talk to Zoë and convince her to stay in touch. ', keys = [...written];
  let pressed = 0;
  for (let round = 0; round < 2; round++) {
    for (const key of keys) await page.keyboard.insertText(key);
    for (const _ of keys) await page.keyboard.press('Backspace');
    pressed += 2 * keys.length;
  }
  for (const key of 'Then ') await page.keyboard.insertText(key);
  for (const _ of 'Then ') await page.keyboard.press('Backspace');
  for (const key of 'Hm') await page.keyboard.insertText(key);
  pressed += 12;
  await until('the end of the keys', async () => (await editor.text()).includes('"HmZoë sends'));
  await stage.save();
  const want = JSON.parse(stage.callplan('lint', '--format', 'json', 'zoe.plan.toml')).findings.map(f => `${f.range.start.line} ${f.rule}`).sort().join(', ');
  await sleep(2500);
  const have = (await editor.findings()).map(f => `${f.line} ${f.rule}`).sort().join(', ');
  if (have !== want) throw new Error(`the editor shows ${have}, the command line says ${want}`);
  saw(`${pressed} keys later the editor shows what the command line says: ${have}`);
}
