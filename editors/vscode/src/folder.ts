import { statSync } from 'node:fs';
import * as vscode from 'vscode';

/** The folders that are open, on this machine, and there. */
export function folders(): string[] {
  const open = (vscode.workspace.workspaceFolders ?? []).filter(folder => folder.uri.scheme === 'file').map(folder => folder.uri.fsPath);
  return open.filter(isFolder);
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/**
 * Where a new plan belongs: beside the plan in front, into the folder of the workspace that the file in front belongs to, into the
 * only one, or into the one that is picked. "nowhere": no folder is open that could be written to. undefined: the user has left.
 */
export async function planFolder(): Promise<vscode.Uri | 'nowhere' | undefined> {
  const front = vscode.window.activeTextEditor?.document;
  if (front?.languageId === 'callplan' && writable(front.uri)) {
    return vscode.Uri.joinPath(front.uri, '..');
  }
  const open = (vscode.workspace.workspaceFolders ?? []).filter(folder => writable(folder.uri));
  const here = front && vscode.workspace.getWorkspaceFolder(front.uri);
  if (here && open.includes(here)) {
    return here.uri;
  }
  if (open.length > 1) {
    const picked = await vscode.window.showWorkspaceFolderPick({ placeHolder: 'The folder for the new plan', ignoreFocusOut: true });
    return picked && (writable(picked.uri) ? picked.uri : 'nowhere');
  }
  return open[0]?.uri ?? 'nowhere';
}

/** Whether files can be made there, as far as the kind of place tells. */
function writable(uri: vscode.Uri): boolean {
  return vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
}
