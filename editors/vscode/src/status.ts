import * as vscode from 'vscode';
import type { Server } from './server';

interface State {
  letters: { name: string; ok: boolean; why: string }[];
}

/** How long nothing must change before the server is asked again. */
const rest = 300;

/** The state of the plan in front: the letters of SMART its primary has, and how many findings there are. */
export class Status implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('callplan.state', vscode.StatusBarAlignment.Left, 10);
  private readonly subscriptions: vscode.Disposable[];
  private timer: NodeJS.Timeout | undefined;
  private asked = 0;

  constructor(private readonly server: Server) {
    this.item.name = 'callplan: state of the plan';
    this.subscriptions = [
      this.item,
      server.onDidChange(() => this.soon(0)),
      vscode.window.onDidChangeActiveTextEditor(() => this.soon(0)),
      vscode.languages.onDidChangeDiagnostics(() => this.soon(rest)),
      vscode.workspace.onDidChangeTextDocument(event => event.document === plan() && this.soon(rest)),
    ];
    this.soon(0);
  }

  dispose(): void {
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private soon(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.show(), delay);
  }

  private async show(): Promise<void> {
    const turn = ++this.asked, document = plan();
    if (!this.server.running) {
      this.notRunning(document);
      return;
    }
    const state = document && (await stateOf(this.server, document));
    if (turn !== this.asked || document !== plan()) {
      return;
    }
    this.isPlan(!!state);
    if (!document || !state) {
      this.item.hide();
      return;
    }
    const findings = vscode.languages.getDiagnostics(document.uri).filter(d => d.source === 'callplan');
    const marks = state.letters.map(letter => (letter.ok ? letter.name[0] : '·')).join('');
    const count = findings.length === 1 ? '1 finding' : `${findings.length} findings`;
    this.item.text = `$(checklist) ${[marks, findings.length ? count : '$(check)'].filter(Boolean).join('  ')}`;
    this.item.accessibilityInformation = { label: `callplan: ${[...state.letters.filter(l => !l.ok).map(l => `not ${l.name}`), count].join(', ')}` };
    this.item.tooltip = tooltip(state, findings);
    this.item.backgroundColor = undefined;
    this.item.command = 'workbench.actions.view.problems';
    this.item.show();
  }

  private notRunning(document: vscode.TextDocument | undefined): void {
    this.isPlan(document?.languageId === 'callplan');
    if (document?.languageId !== 'callplan') {
      this.item.hide();
      return;
    }
    const starting = !this.server.trouble;
    this.item.text = starting ? '$(loading~spin) callplan' : '$(error) callplan';
    this.item.tooltip = starting ? 'callplan is starting' : this.server.trouble;
    this.item.accessibilityInformation = { label: starting ? 'callplan is starting' : 'callplan does not run; its log' };
    this.item.backgroundColor = starting ? undefined : new vscode.ThemeColor('statusBarItem.errorBackground');
    this.item.command = 'callplan.showLog';
    this.item.show();
  }

  /** Commands that need a plan in front are offered where there is one. */
  private isPlan(yes: boolean): void {
    void vscode.commands.executeCommand('setContext', 'callplan.planInFront', yes);
  }
}

/** What callplan says of a document: nothing of what is no plan. A server that does not know the question shows its findings all the same. */
export async function stateOf({ client }: Server, document: vscode.TextDocument): Promise<State | null> {
  try {
    return await client!.sendRequest<State | null>('callplan/state', { textDocument: { uri: client!.code2ProtocolConverter.asUri(document.uri) } });
  } catch {
    return { letters: [] };
  }
}

/** What may be a plan; in the language of TOML it is one only if callplan says so. */
export function mayBePlan(document: vscode.TextDocument | undefined): document is vscode.TextDocument {
  return /^(callplan|toml)$/.test(document?.languageId ?? '');
}

/** The plan in front. The log below it counts as an editor too, and takes nothing away from it. */
function plan(): vscode.TextDocument | undefined {
  const front = vscode.window.activeTextEditor?.document;
  const documents = front?.uri.scheme === 'output' ? vscode.window.visibleTextEditors.map(editor => editor.document) : front ? [front] : [];
  return documents.find(mayBePlan);
}

function tooltip(state: State, findings: vscode.Diagnostic[]): vscode.MarkdownString {
  const text = new vscode.MarkdownString('', true);
  if (state.letters.length > 0) {
    text.appendMarkdown('**The primary**\n\n');
  }
  for (const { name, ok, why } of state.letters) {
    text.appendMarkdown(`${ok ? '$(check)' : '$(circle-slash)'} ${name}`).appendText(why ? `: ${why}` : '').appendMarkdown('\n\n');
  }
  if (findings.length > 0) {
    text.appendMarkdown('**Findings**\n\n');
  }
  for (const finding of findings.slice(0, 8)) {
    text.appendText(`line ${finding.range.start.line + 1}: ${finding.message.split('\n')[0]}`).appendMarkdown('\n\n');
  }
  return text;
}
