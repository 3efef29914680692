import * as path from 'node:path';
import * as vscode from 'vscode';
import { day, inWords, plus, weekOf } from './days';
import { folders } from './folder';
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

/** The calls in folders, of the plans that can be read; one that cannot takes none of the others away, and `missing` hears why. */
export async function callsIn(server: Server, folders: string[], args: string[], missing: (why: string) => void = () => {}): Promise<Call[]> {
  return JSON.parse(await run(server, ['calls', '--format', 'json', ...args, ...folders], folders[0], missing)) as Call[];
}

type Row = vscode.QuickPickItem & { open?: () => unknown };

/** Shows the calls of this week in all folders that are open; the arrows go to the weeks around it. */
export async function showCalls(server: Server): Promise<void> {
  if (folders().length === 0) {
    void vscode.window.showInformationMessage('Open the folder that holds your plans; the calls of the week are found there, where it is on this machine.');
    return;
  }
  const before = { iconPath: new vscode.ThemeIcon('arrow-left'), tooltip: 'The week before' };
  const after = { iconPath: new vscode.ThemeIcon('arrow-right'), tooltip: 'The week after' };
  const pick = vscode.window.createQuickPick<Row>();
  let week = day(new Date());
  const fill = async () => {
    const asked = week;
    pick.busy = true;
    pick.title = `Calls from ${weekOf(week)}`;
    try {
      const missing: Row[] = [];
      const calls = await callsIn(server, folders(), ['--week', week], why => missing.push({
        label: '$(warning) Some plans cannot be read', detail: why, alwaysShow: true, open: () => vscode.commands.executeCommand('workbench.actions.view.problems'),
      }));
      if (asked !== week) {
        return; // another week was asked for meanwhile
      }
      pick.items = [...rows(calls), ...missing];
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
    const row = pick.selectedItems[0];
    if (row) {
      pick.hide();
      void row.open?.();
    }
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
  await fill();
}

/** By day, and each with its folder where several are open. */
function rows(calls: Call[]): Row[] {
  const list: Row[] = [];
  let last = '';
  for (const call of calls) {
    if (call.date !== last) {
      list.push({ label: inWords(call.date, { weekday: 'long' }), kind: vscode.QuickPickItemKind.Separator });
      last = call.date;
    }
    const file = vscode.Uri.file(call.path);
    const folder = folders().length > 1 ? vscode.workspace.getWorkspaceFolder(file)?.name : undefined;
    list.push({
      label: call.customer || path.basename(call.path),
      description: [call.contact, call.result ? `outcome: ${call.result}` : call.stage, folder].filter(Boolean).join(' · '),
      detail: call.primary.goal,
      open: () => vscode.window.showTextDocument(file),
    });
  }
  return list;
}
