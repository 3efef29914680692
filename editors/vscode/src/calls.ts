import * as path from 'node:path';
import * as vscode from 'vscode';
import { workspaceFolder } from './folder';
import { day, inWords, plus, weekOf } from './days';
import { run } from './program';
import type { Server } from './server';

/** A line of `callplan calls --format json`. */
export interface Call {
  path: string;
  date: string;
  customer: string;
  contact: string;
  stage: string;
  result: string;
  primary: { goal: string };
}

/** The calls of the plans that can be read; one that cannot takes none of the others away. */
export async function callsIn(server: Server, folder: string, args: string[]): Promise<Call[]> {
  return JSON.parse(await run(server, ['calls', '--format', 'json', ...args], folder, true)) as Call[];
}

type Row = vscode.QuickPickItem & { file?: string };

/** Shows the calls of this week; the arrows go to the weeks around it. */
export async function showCalls(server: Server): Promise<void> {
  const folder = await workspaceFolder();
  if (!folder) {
    void vscode.window.showInformationMessage('Open the folder that holds your plans; the calls of the week are found there.');
    return;
  }
  const before = { iconPath: new vscode.ThemeIcon('arrow-left'), tooltip: 'The week before' };
  const after = { iconPath: new vscode.ThemeIcon('arrow-right'), tooltip: 'The week after' };
  const pick = vscode.window.createQuickPick<Row>();
  let week = day(new Date());
  const fill = async () => {
    pick.busy = true;
    pick.title = `Calls from ${weekOf(week)}`;
    try {
      const calls = await callsIn(server, folder, ['--week', week]);
      pick.items = rows(calls, folder);
      pick.placeholder = calls.length > 0 ? 'Open a plan' : 'No call is planned for this week';
    } catch (error) {
      pick.hide();
      void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
    }
    pick.busy = false;
  };
  pick.buttons = [before, after];
  pick.matchOnDescription = pick.matchOnDetail = true;
  pick.onDidTriggerButton(button => {
    week = plus(week, button === before ? -7 : 7);
    void fill();
  });
  pick.onDidAccept(() => {
    const file = pick.selectedItems[0]?.file;
    if (file) {
      pick.hide();
      void vscode.window.showTextDocument(vscode.Uri.file(file));
    }
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
  await fill();
}

function rows(calls: Call[], folder: string): Row[] {
  const list: Row[] = [];
  let last = '';
  for (const call of calls) {
    if (call.date !== last) {
      list.push({ label: call.date ? inWords(call.date, { weekday: 'long' }) : 'without a day', kind: vscode.QuickPickItemKind.Separator });
      last = call.date;
    }
    list.push({
      label: call.customer || path.basename(call.path),
      description: [call.contact, call.result ? `outcome: ${call.result}` : call.stage].filter(Boolean).join(' · '),
      detail: call.primary.goal,
      file: path.resolve(folder, call.path),
    });
  }
  return list;
}
