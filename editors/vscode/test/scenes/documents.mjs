// Plans in odd places: no file yet, outside the folder, other line ends, read-only, two folders with their own rules.
import { chmodSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { has } from '../stage.mjs';

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

  stage.write('locked/locked.plan.toml', plan);
  chmodSync(stage.file('locked/locked.plan.toml'), 0o444);
  chmodSync(stage.file('locked'), 0o555);
  await open(editor, stage.file('locked/locked.plan.toml'));
  await stage.findings('findings', has('talk-to'));
  saw('a plan in a read-only folder is coached');
  chmodSync(stage.file('locked'), 0o755);
}

export async function folders(stage) {
  const { editor, saw } = stage;
  const severity = {};
  for (const [folder, level] of [['north', 'error'], ['south', 'info']]) {
    stage.write(`${folder}/callplan.toml`, `root = true\n[rules]\ntalk-to = "${level}"\n`);
    stage.write(`${folder}/zoe.plan.toml`, stage.read('zoe.plan.toml'));
    await open(editor, stage.file(`${folder}/zoe.plan.toml`));
    severity[folder] = (await stage.findings('findings', has('talk-to'))).find(f => f.rule === 'talk-to').severity;
  }
  saw(`two folders, each with its callplan.toml: ${JSON.stringify(severity)}`);
}
