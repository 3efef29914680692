import * as path from 'node:path';
import * as vscode from 'vscode';

/** The folder of the workspace that the file in front belongs to, or the only one, or the one that is picked; undefined for none. */
export async function workspaceFolder(): Promise<string | undefined> {
  const front = vscode.window.activeTextEditor?.document.uri;
  const here = front && vscode.workspace.getWorkspaceFolder(front);
  const folders = (vscode.workspace.workspaceFolders ?? []).filter(folder => folder.uri.scheme === 'file');
  if (here?.uri.scheme === 'file') {
    return here.uri.fsPath;
  }
  return folders.length > 1 ? (await vscode.window.showWorkspaceFolderPick())?.uri.fsPath : folders[0]?.uri.fsPath;
}

/** Where a new plan belongs: beside the plan in front, or else into the workspace's folder. */
export async function planFolder(): Promise<string | undefined> {
  const front = vscode.window.activeTextEditor?.document;
  if (front?.languageId === 'callplan' && front.uri.scheme === 'file') {
    return path.dirname(front.uri.fsPath);
  }
  return workspaceFolder();
}
