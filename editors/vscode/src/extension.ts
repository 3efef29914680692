import * as vscode from 'vscode';
import { askAgain, showBeside, showBrief } from './brief';
import { showCalls } from './calls';
import { newPlan } from './newPlan';
import { Server } from './server';
import { Status } from './status';

let server: Server | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const it = (server = new Server(context, {
    window: {
      // The server's own documents belong beside the plan; an editor's default would put them in its place.
      showDocument: async (params, token, next) => {
        const uri = vscode.Uri.parse(params.uri);
        if (!uri.scheme.startsWith('callplan-')) {
          return next(params, token);
        }
        await showBeside(uri);
        return { success: true };
      },
    },
  }));
  const command = (name: string, run: () => unknown) => vscode.commands.registerCommand(`callplan.${name}`, run);
  context.subscriptions.push(
    it,
    new Status(it),
    command('newPlan', () => newPlan(it)),
    command('showBrief', () => showBrief(it)),
    command('showCalls', () => showCalls(it)),
    command('restart', () => it.restart()),
    command('showLog', () => it.log.show()),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('callplan.server')) {
        void it.restart();
      }
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => it.restart()),
    vscode.workspace.onDidChangeWorkspaceFolders(() => it.foldersChanged()),
    it.onDidStart(askAgain),
  );
  await it.restart();
}

/** VS Code waits for this, so that the server ends in order. */
export function deactivate(): Promise<void> | undefined {
  return server?.end();
}
