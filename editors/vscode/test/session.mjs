// A session with callplan in a real VS Code. Run by test.sh; what is seen is held against session.want.
import { cpSync, existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alive, Editor, until } from './editor.mjs';

const work = realpathSync(process.env.WORK), here = import.meta.dirname;
const artefacts = join(here, '..', 'artefacts');
const seen = [];
const saw = line => seen.push(line);

const plans = join(work, 'plans');
cpSync(join(here, 'plans'), plans, { recursive: true });
mkdirSync(artefacts, { recursive: true });

const editor = new Editor(join(work, 'home'), { path: `${join(work, 'bin')}:${process.env.PATH}` });

function tell(findings) {
  for (const f of findings) saw(`  ${f.line}:${f.column} ${f.severity}[${f.rule}] "${f.words}": ${f.message}`);
}

/** The findings of the plan in front once they satisfy `settled`. */
const findings = (what, settled) => until(what, async () => {
  const list = await editor.findings();
  return settled(list) && list;
});
const has = rule => list => list.some(f => f.rule === rule);

async function play() {
  await editor.start(plans);
  await editor.openFile('zoe.plan.toml');

  saw('findings:');
  tell(await findings('findings', has('talk-to')));
  await editor.page.waitForSelector('.monaco-editor .squiggly-warning');
  saw('  squiggles are drawn');
  await editor.page.screenshot({ path: join(artefacts, 'findings-light.png') });

  const [server] = editor.servers();
  await editor.close();
  await until('the end of the server', () => !alive(server));
  saw('the window is closed, and the server is gone');
  saw(`other hosts that were asked: ${[...editor.outside].join(', ') || 'none'}`);
}

let fault;
try {
  mkdirSync(editor.home);
  editor.install(process.env.VSIX, join(work, 'probe.vsix'));
  await play();
} catch (error) {
  fault = error;
  await editor.page?.screenshot({ path: join(artefacts, 'failed.png') }).catch(() => {});
}
await editor.quit();

const got = seen.join('\n') + '\n', golden = join(here, 'session.want');
process.stdout.write(got);
if (fault) {
  console.error(`FAILED: ${fault.stack}\nthe screen is in ${join(artefacts, 'failed.png')}`);
  process.exit(1);
}
if (process.env.UPDATE) writeFileSync(golden, got);
const want = existsSync(golden) ? readFileSync(golden, 'utf8') : '';
if (got !== want) {
  console.error('FAILED: the session shows something else than session.want (UPDATE=1 rewrites it)');
  const lines = want.split('\n');
  for (const line of got.split('\n')) if (!lines.includes(line)) console.error(`+ ${line}`);
  for (const line of lines) if (!got.split('\n').includes(line)) console.error(`- ${line}`);
  process.exit(1);
}
