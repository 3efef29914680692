import { writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import * as vscode from 'vscode';
import { ask, back, type Choice, type Question } from './ask';
import { callsIn, type Call } from './calls';
import { day, isDay, plus } from './days';
import { folders, isFolder, planFolder } from './folder';
import { run } from './program';
import type { Server } from './server';

/** What `callplan new --choices` prints: what could be answered, given what was. */
interface Choices {
  file: string;
  stages: { name: string; doc: string }[];
  commitments: Commitment[];
  fallbacks: Commitment[];
}

interface Commitment {
  name: string;
  doc: string;
  size: number;
  fits: boolean;
  goal: string;
}

type Answers = Record<string, string>;
type Folder = vscode.Uri | 'nowhere';

/** Asks what callplan new asks on a terminal; the answers that are offered, and the plan, are callplan's own. */
export async function newPlan(server: Server): Promise<void> {
  try {
    const folder = await planFolder();
    const answers = folder && (await interview(server, folder));
    if (answers) {
      await write(server, folder, answers);
    }
  } catch (error) {
    void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
  }
}

async function interview(server: Server, folder: Folder): Promise<Answers | undefined> {
  const answers: Answers = {};
  await choices(server, folder, answers); // what is in its way is said before anything is answered
  const earlier = await earlierCalls(server);
  const questions: [string, () => Promise<Question> | Question][] = [
    ['customer', () => ({
      title: 'Who is the customer?', placeholder: 'The organisation, or the person', own: true,
      choices: names(earlier.map(call => call.customer)),
    })],
    ['contact', () => ({
      title: 'Whom do you meet?', placeholder: 'Name, role', own: true,
      choices: [...names(earlier.filter(call => call.customer === answers.customer).map(call => call.contact)), { label: 'Leave it open', value: '' }],
    })],
    ['date', () => ({
      title: 'When is the call?', placeholder: 'Year-month-day', own: true, check: text => (isDay(text) ? '' : 'write a day as year-month-day, such as 2026-12-03'),
      choices: ([['today', 0], ['tomorrow', 1], ['in a week', 7]] as const).map(([description, days]) => {
        const value = plus(day(new Date()), days);
        return { label: value, description, value };
      }),
    })],
    ['stage', async () => ({
      title: 'Where is the customer?', placeholder: 'It decides how much may be asked',
      choices: (await choices(server, folder, answers)).stages.map(stage => ({ label: stage.name, description: stage.doc, value: stage.name })),
    })],
    ['commitment', async () => ({
      title: 'The best result that is realistic: the customer ...', placeholder: 'The primary. Those that fit the stage stand first',
      choices: sized((await choices(server, folder, answers)).commitments),
    })],
    ['fallback', async () => ({
      title: 'And if the answer is no? Then the customer ...', placeholder: 'The fallback: a smaller ask, so that a no does not end the call with nothing',
      choices: sized((await choices(server, folder, answers)).fallbacks),
    })],
  ];
  for (let i = 0; i < questions.length; ) {
    const [name, question] = questions[i];
    const asked = await question();
    const answer = asked.choices.length > 0 || asked.own ? await ask(asked, i + 1, questions.length) : '';
    if (answer === undefined) {
      return undefined;
    }
    if (answer === back) {
      delete answers[questions[--i][0]];
    } else {
      answers[name] = answer;
      i++;
    }
  }
  return answers;
}

/** Writes the plan into its folder, or where the user says when that cannot be. Whoever says nothing has it as an unsaved document. */
async function write(server: Server, folder: Folder, answers: Answers): Promise<void> {
  const { file } = await choices(server, folder, answers);
  const content = await run(server, ['new', ...flags(answers), '-'], directory(folder));
  let at = folder === 'nowhere' ? undefined : vscode.Uri.joinPath(folder, file);
  let proposed = vscode.Uri.joinPath(folder !== 'nowhere' && folder.scheme === 'file' ? folder : vscode.Uri.file(homedir()), file);
  for (let chosen = false; ; chosen = true) {
    let trouble = '';
    if (at) {
      trouble = await create(at, content, chosen); // whoever has chosen a file that is there was asked whether it may go
      if (!trouble) {
        await vscode.window.showTextDocument(at);
        return;
      }
      void vscode.window.showWarningMessage(`${trouble}. Your answers are kept: choose another place, or leave and have the plan in a document that is not saved. It could not be written to ${at.scheme === 'file' ? at.fsPath : at.toString(true)}.`);
      if (trouble === isThere) {
        proposed = proposed.with({ path: proposed.path.replace(/\.plan\.toml$/, '-2.plan.toml') });
      }
    }
    at = await vscode.window.showSaveDialog({ defaultUri: proposed, title: trouble ? `${trouble}: save the new plan elsewhere` : 'Save the new plan' });
    if (!at) {
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'callplan', content }));
      return;
    }
  }
}

const isThere = 'There is a plan of this name already';

/** Writes a file; one that is there already only with `over`. What is in the way of that is said. */
async function create(at: vscode.Uri, content: string, over: boolean): Promise<string> {
  try {
    if (at.scheme === 'file') {
      await writeFile(at.fsPath, content, { flag: over ? 'w' : 'wx' });
    } else if (!over && (await vscode.workspace.fs.stat(at).then(() => true, () => false))) {
      return isThere;
    } else {
      await vscode.workspace.fs.writeFile(at, Buffer.from(content));
    }
    return '';
  } catch (error) {
    switch ((error as { code?: string }).code) {
      case 'EEXIST':
        return isThere;
      case 'EACCES': case 'EPERM': case 'EROFS': case 'NoPermissions':
        return 'Nothing may be written to this folder';
      case 'ENOENT': case 'FileNotFound':
        return 'This folder is not there';
      default:
        return error instanceof Error ? error.message : String(error);
    }
  }
}

async function choices(server: Server, folder: Folder, answers: Answers): Promise<Choices> {
  return JSON.parse(await run(server, ['new', '--choices', ...flags(answers)], directory(folder))) as Choices;
}

/** Where callplan runs for a folder, so that the callplan.toml of the folder counts; those of virtual folders, and of one that is gone, it cannot read. */
function directory(folder: Folder): string {
  return folder !== 'nowhere' && folder.scheme === 'file' && isFolder(folder.fsPath) ? folder.fsPath : homedir();
}

/** With "=", so that an answer that begins with a dash is none of callplan's flags. */
function flags(answers: Answers): string[] {
  return Object.entries(answers).filter(([, value]) => value !== '').map(([name, value]) => `--${name}=${value}`);
}

/** Those the user has planned before in any folder that is open, for the names in them. Without any the names are typed. */
async function earlierCalls(server: Server): Promise<Call[]> {
  return folders().length > 0 ? callsIn(server, folders(), ['--all']).catch(() => []) : [];
}

function names(list: string[]): Choice[] {
  return [...new Set(list.filter(Boolean))].sort((a, b) => a.localeCompare(b)).map(name => ({ label: name, value: name }));
}

function sized(list: Commitment[]): Choice[] {
  return list.map(c => ({ label: c.name, description: `${c.doc} (size ${c.size}${c.fits ? '' : ', unusual at this stage'})`, detail: c.goal, value: c.name }));
}
