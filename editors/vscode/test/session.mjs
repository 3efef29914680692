// Sessions with callplan in a real VS Code. Run by test.sh; what is seen is held against session.want.
//   node test/session.mjs [SCENE...]     some scenes alone, without the comparison
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { alive, until } from './editor.mjs';
import { artefacts, Stage } from './stage.mjs';
import { configuration, fast, killed, outside } from './scenes/changes.mjs';
import { brief, calls, newPlan } from './scenes/commands.mjs';
import { folders, nowhere, places, virtual } from './scenes/documents.mjs';
import { pictures } from './scenes/pictures.mjs';
import { bundled, replaced, trap, trouble, trust } from './scenes/trouble.mjs';
import { mending, writing } from './scenes/writing.mjs';

const work = realpathSync(process.env.WORK);

/** Each session has an editor of its own, in which nothing is set. */
const sessions = {
  writing: { scenes: [writing, mending] },
  changes: { scenes: [configuration, killed, outside, fast] },
  commands: { scenes: [newPlan, brief, calls] },
  pictures: { scenes: [pictures] },
  documents: { scenes: [places, folders, virtual, nowhere] },
  trouble: { scenes: [trouble, replaced], path: '/usr/bin:/bin' },
  bundled: { scenes: [bundled], extension: 'callplan-here.vsix', path: '/usr/bin:/bin' },
  trust: { scenes: [trust], prepare: trap, trusted: false },
};

const asked = process.argv.slice(2);
let got = '';
for (const [name, { scenes, ...options }] of Object.entries(sessions)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const stage = new Stage(work, name, options), { editor } = stage;
  stage.saw(`session ${name}:`);
  let fault;
  try {
    stage.sprung = options.prepare?.(stage);
    await editor.start(stage.plans, options);
    if (!got) console.log(`-- VS Code ${await editor.ask('return vscode.version')} (${basename(editor.root)})`);
    for (const scene of scenes) await scene(stage);
    const servers = await until('one server', () => editor.servers().length === 1 && editor.servers());
    await editor.close();
    await until('the end of the server', () => !servers.some(alive));
    stage.saw(`${servers.length} server(s), gone with the window; other hosts that were asked: ${[...editor.outside].join(', ') || 'none'}`);
  } catch (error) {
    fault = error;
    await stage.picture('failed').catch(() => {});
    console.error(`messages: ${JSON.stringify(await stage.messages().catch(() => []))}\n${stage.log()}`);
  }
  await editor.quit();
  const text = stage.seen.join('\n') + '\n';
  process.stdout.write(text);
  got += text;
  if (fault) {
    console.error(`FAILED: ${fault.stack}\nthe screen is in ${join(artefacts, 'failed.png')}`);
    process.exit(1);
  }
}
if (asked.length > 0) process.exit(0);

const golden = join(import.meta.dirname, 'session.want');
if (process.env.UPDATE) writeFileSync(golden, got);
const want = existsSync(golden) ? readFileSync(golden, 'utf8') : '';
if (got !== want) {
  console.error('FAILED: the sessions show something else than session.want (UPDATE=1 rewrites it)');
  const [is, was] = [got, want].map(text => text.split('\n'));
  for (const line of is) if (!was.includes(line)) console.error(`+ ${line}`);
  for (const line of was) if (!is.includes(line)) console.error(`- ${line}`);
  process.exit(1);
}
