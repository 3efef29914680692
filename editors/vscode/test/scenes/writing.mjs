// A plan is written and mended: what is found, and what is offered.
import { until } from '../editor.mjs';
import { both, has, not } from '../stage.mjs';

export async function writing(stage) {
  const { editor, saw } = stage, { page } = editor;
  await editor.openFile('zoe.plan.toml');
  saw(`language: ${await editor.ask('return vscode.window.activeTextEditor.document.languageId')}`);
  saw('findings:');
  stage.tell(await stage.findings('findings', has('talk-to')));
  await page.waitForSelector('.monaco-editor .squiggly-warning');

  saw('hints:');
  const hints = await until('hints', async () => {
    const list = await editor.ask(`
      const document = vscode.window.activeTextEditor.document;
      const all = await vscode.commands.executeCommand('vscode.executeInlayHintProvider', document.uri, new vscode.Range(0, 0, document.lineCount, 0));
      return all.map(h => (h.position.line + 1) + ':' + (h.position.character + 1) + ' ' + h.label);`);
    return list.length > 0 && list;
  });
  for (const hint of hints) saw(`  ${hint}`);
  await page.locator('.view-line', { hasText: 'size 2 of 9' }).waitFor();

  saw('status:');
  saw(`  ${await until('the status', async () => {
    const text = (await page.locator('#callplan\\.callplan\\.callplan\\.state').innerText()).trim();
    return text.includes('findings') && text;
  })}`);
  saw(`  read aloud: ${(await page.locator('#callplan\\.callplan\\.callplan\\.state a').getAttribute('aria-label')).trim()}`);
  await stage.picture('findings');

  saw('hover:');
  await editor.caret('meeting', 1);
  saw(`  ${(await stage.hover('size')).split('\n')[0]}`);
  await stage.picture('hover');
  await page.keyboard.press('Escape');

  await editor.caret('Talk to', 1);
  await stage.mend('Make the customer the one who acts', 'zoe.plan.toml');
  await stage.findings('the end of the finding', not('talk-to'));

  // Between the quotes: the closing one stays, and nothing else of the line moves.
  let before = stage.read('zoe.plan.toml');
  await editor.caret('commitment = ""', 'commitment = "'.length);
  await page.keyboard.press('Control+Space');
  const rows = page.locator('.suggest-widget.visible .monaco-list-row');
  await rows.first().waitFor();
  saw(`completion of a commitment, the first three: ${(await rows.evaluateAll(list => list.slice(0, 3).map(row => row.querySelector('.label-name').textContent))).join(', ')}`);
  await stage.picture('completion');
  await stage.changes(() => page.keyboard.press('Enter'));
  await stage.save();
  stage.differences(before, stage.read('zoe.plan.toml'));

  saw('rename of the contact, in all plans:');
  const names = ['zoe.plan.toml', 'zoe-before.plan.toml'], old = names.map(name => stage.read(name));
  await editor.caret('Zoë Ruiz', 1);
  await page.keyboard.press('F2');
  const box = page.locator('.rename-box input');
  await box.waitFor();
  await box.fill('Zoë Müller 🥐');
  await stage.changes(() => page.keyboard.press('Enter'));
  await stage.save();
  names.forEach((name, i) => {
    saw(`  ${name}`);
    stage.differences(old[i], stage.read(name));
  });
}

/** One fix of each kind, each chosen from the menu and held against the file on the disk. */
export async function mending(stage) {
  const { editor, saw } = stage, name = 'slips.plan.toml';
  await editor.openFile(name);
  saw('findings of the slips:');
  stage.tell(await stage.findings('findings', both(has('unknown-value'), has('misplaced-key'))));

  await editor.caret('discovry', 1);
  await stage.mend('discovery', name); // another word
  await editor.caret('Discuss', 1);
  await stage.mend('Learn: I need to', name); // two places at once
  await editor.caret('[primary]', 1);
  await stage.mend('Add a fallback', name); // lines that were not there
  await editor.caret('[primary]', 1);
  await stage.mend('Ignore unshared-primary here', name); // with a place for the reason
  await editor.page.keyboard.press('Escape');

  const before = stage.read(name);
  await stage.changes(() => editor.command('Fix All'), 5000); // a source action, swallowed now and then like the menu
  await stage.save();
  saw('Fix All:');
  stage.differences(before, stage.read(name));

  await editor.caret('customer', 1);
  await stage.mend('Switch closing-misses-primary off for every plan', 'callplan.toml'); // another file
}
