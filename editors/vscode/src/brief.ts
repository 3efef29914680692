import * as vscode from 'vscode';
import type { Server } from './server';

/** Where the server shows the brief of a plan. The path is only a title; the query says whose brief it is. */
function briefOf(plan: string): vscode.Uri {
  const name = decodeURIComponent(plan).split('/').at(-1)!.replace(/\.toml$/, '').replace(/\.plan$/, '');
  return vscode.Uri.from({ scheme: 'callplan-brief', path: `/${name}.md`, query: plan });
}

/** Shows a document of the server's beside the plan; the server keeps it up to date. */
export async function showBeside(uri: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true, preview: true });
}

export async function showBrief(server: Server): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== 'callplan') {
    void vscode.window.showInformationMessage('Open a call plan first; the brief is that of the plan in front of you.');
    return;
  }
  if (!server.client || !server.running) {
    void vscode.window.showWarningMessage(server.trouble ?? 'callplan is not running yet; try again in a moment.');
    return;
  }
  await showBeside(briefOf(server.client.code2ProtocolConverter.asUri(document.uri)));
}
