import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { ask, back, type Choice, type Question } from './ask';
import { callsIn, type Call } from './calls';
import { day, isDay, plus } from './days';
import { planFolder, workspaceFolder } from './folder';
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

/** Asks what callplan new asks on a terminal; the answers that are offered, and the plan, are callplan's own. */
export async function newPlan(server: Server): Promise<void> {
  try {
    const folder = await planFolder();
    const answers = await interview(server, folder);
    if (answers) {
      await write(server, folder, answers);
    }
  } catch (error) {
    void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
  }
}

async function interview(server: Server, folder: string | undefined): Promise<Answers | undefined> {
  const earlier = await earlierCalls(server);
  const answers: Answers = {};
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

/** The plan is written by callplan, or stands in an unsaved document where there is no folder for it. */
async function write(server: Server, folder: string | undefined, answers: Answers): Promise<void> {
  if (!folder) {
    const content = await run(server, ['new', ...flags(answers), '-'], homedir());
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'callplan', content }));
    return;
  }
  const file = path.join(folder, (await choices(server, folder, answers)).file);
  if (!existsSync(file)) {
    await run(server, ['new', ...flags(answers), file], folder);
  } else {
    void vscode.window.showWarningMessage(`${path.basename(file)} is there already and is not overwritten.`);
  }
  await vscode.window.showTextDocument(vscode.Uri.file(file));
}

async function choices(server: Server, folder: string | undefined, answers: Answers): Promise<Choices> {
  return JSON.parse(await run(server, ['new', '--choices', ...flags(answers)], folder ?? homedir())) as Choices;
}

/** With "=", so that an answer that begins with a dash is none of callplan's flags. */
function flags(answers: Answers): string[] {
  return Object.entries(answers).filter(([, value]) => value !== '').map(([name, value]) => `--${name}=${value}`);
}

/** Those the user has planned before, for the names in them. Without any the names are typed. */
async function earlierCalls(server: Server): Promise<Call[]> {
  const folder = vscode.workspace.workspaceFolders?.length === 1 ? await workspaceFolder() : undefined;
  return folder ? callsIn(server, folder, ['--all']).catch(() => []) : [];
}

function names(list: string[]): Choice[] {
  return [...new Set(list.filter(Boolean))].sort((a, b) => a.localeCompare(b)).map(name => ({ label: name, value: name }));
}

function sized(list: Commitment[]): Choice[] {
  return list.map(c => ({ label: c.name, description: `${c.doc} (size ${c.size}${c.fits ? '' : ', unusual at this stage'})`, detail: c.goal, value: c.name }));
}
