import * as vscode from 'vscode';
import { TextDocumentContentRequest, type LanguageClient } from 'vscode-languageclient/node';
import type { Server } from './server';
import { mayBePlan, stateOf } from './status';

/** Where the server shows the brief of a plan. The path is only a title; the query says whose brief it is. */
function briefOf(plan: string): vscode.Uri {
  const name = decodeURIComponent(plan).split('/').at(-1)!.replace(/\.toml$/, '').replace(/\.plan$/, '');
  return vscode.Uri.from({ scheme: 'callplan-brief', path: `/${name}.md`, query: plan });
}

/** Shows a document of the server's beside the plan: as VS Code's preview of Markdown, or as text where that is switched off. */
export async function showBeside(uri: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('vscode.open', uri, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true, preview: true });
}

/** A server that was just started knows nothing of the documents of its own that are shown; being asked for them again, it keeps them up to date. */
export function askAgain(client: LanguageClient): void {
  for (const provider of client.getFeature(TextDocumentContentRequest.method)?.getProviders() ?? []) {
    for (const { uri } of vscode.workspace.textDocuments.filter(document => document.uri.scheme === provider.scheme)) {
      provider.onDidChangeEmitter.fire(uri);
    }
  }
}

/** Shows the brief of the plan in front; or of the next one that is open, where something else is in front, such as the walkthrough. */
export async function showBrief(server: Server): Promise<void> {
  const { client } = server, documents = open();
  if (documents.length > 0 && (!client || !server.running)) {
    void vscode.window.showWarningMessage(server.trouble ?? 'callplan is not running yet; try again in a moment.');
    return;
  }
  for (const document of documents) {
    if (client && (await stateOf(server, document))) {
      await showBeside(briefOf(client.code2ProtocolConverter.asUri(document.uri)));
      return;
    }
  }
  void vscode.window.showInformationMessage('Open a call plan first; the brief is that of the plan in front of you.');
}

/** What may be a plan: what is in front of the user, or else what is open, that which is to be seen first. */
function open(): vscode.TextDocument[] {
  const front = vscode.window.activeTextEditor?.document;
  const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs).map(tab => tab.input).filter(input => input instanceof vscode.TabInputText).map(input => input.uri.toString());
  const others = [...vscode.window.visibleTextEditors.map(editor => editor.document), ...vscode.workspace.textDocuments.filter(document => tabs.includes(document.uri.toString()))];
  return (front ? [front] : others).filter(mayBePlan);
}
