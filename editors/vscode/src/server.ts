import { spawn, type ChildProcess } from 'node:child_process';
import { homedir } from 'node:os';
import * as vscode from 'vscode';
import { CloseAction, ErrorAction, LanguageClient, RevealOutputChannelOn, State } from 'vscode-languageclient/node';
import { find, NoBinary, type Binary } from './binary';
import { folders } from './folder';

/** Where documents are that callplan is told of: files, also those of virtual folders that are open, and not what git shows of the past. */
function schemes(): string[] {
  return [...new Set(['file', 'untitled', 'vscode-vfs', ...(vscode.workspace.workspaceFolders ?? []).map(folder => folder.uri.scheme)])];
}

/** Documents that callplan is told of. It is silent about TOML files that are no plans; which are, callplan.toml may say. */
function selector(schemes: string[]) {
  return schemes.flatMap(scheme => ['callplan', 'callplan-config', 'toml'].map(language => ({ scheme, language })));
}

/** How often a server that ends by itself is started again within three minutes. */
const lives = 4;

/** How long a server may take to say that it is ready, in milliseconds. */
const patience = 15_000;

const remedies = { setting: 'Open setting', restart: 'Restart', log: 'Show log' };

/** The language server: one process, started again when it must be. */
export class Server implements vscode.Disposable {
  readonly log = vscode.window.createOutputChannel('callplan', { log: true });
  client: LanguageClient | undefined;
  binary: Binary | undefined;
  trouble: string | undefined;
  private readonly changed = new vscode.EventEmitter<void>();
  /** The server has started or ended. */
  readonly onDidChange = this.changed.event;
  private readonly begun = new vscode.EventEmitter<LanguageClient>();
  /** A server has started and answers. */
  readonly onDidStart = this.begun.event;
  private turn: Promise<void> = Promise.resolve();
  private ends: number[] = [];
  private schemes: string[] = [];
  private stderr: string[] = [];
  private process: ChildProcess | undefined;
  /** Ends the wait for a server that starts. */
  private failed: (error: Error) => void = () => {};

  constructor(
    private readonly extension: vscode.ExtensionContext,
    private readonly middleware: ConstructorParameters<typeof LanguageClient>[3]['middleware'],
  ) {}

  /** Starts the server, after ending the one that runs. Calls are done one after the other. */
  restart(): Promise<void> {
    this.ends = [];
    return this.again();
  }

  private again(): Promise<void> {
    this.turn = this.turn.then(() => this.stop()).then(() => this.start());
    return this.turn;
  }

  async end(): Promise<void> {
    this.turn = this.turn.then(() => this.stop());
    await this.turn;
  }

  dispose(): void {
    this.changed.dispose();
    this.begun.dispose();
    this.log.dispose();
  }

  /** Starts it anew when a folder was added of a kind that it does not know yet. */
  async foldersChanged(): Promise<void> {
    if (this.client && schemes().some(scheme => !this.schemes.includes(scheme))) {
      await this.restart();
    }
  }

  get running(): boolean {
    return this.client?.state === State.Running;
  }

  private async stop(): Promise<void> {
    const { client, process } = this;
    this.client = this.binary = this.process = undefined;
    try {
      await client?.dispose();
    } catch (error) {
      this.log.info(`the server did not end in order: ${String(error)}`);
      process?.kill();
    }
  }

  private async start(): Promise<void> {
    this.trouble = undefined;
    try {
      this.binary = await find(this.extension);
      this.log.info(`callplan ${this.binary.version}, ${this.binary.path} (found by: ${this.binary.from})`);
      this.client = this.clientOf(this.binary);
      await this.ready(this.client);
      this.begun.fire(this.client);
    } catch (error) {
      if (error instanceof NoBinary) {
        void this.complain(error.message, ['setting', 'restart', 'log']);
      } else if (this.binary) {
        await new Promise(done => setTimeout(done, 300)); // its last words come by another pipe
        const said = this.stderr.slice(-3).join(' ') || (error instanceof Error ? error.message : String(error));
        void this.complain(`${this.binary.path} ${error instanceof Silence ? 'does not answer' : 'ended as it started'}: "${said}". Plans are not coached until it runs; the log says more.`);
        this.process?.kill();
      }
    }
    this.changed.fire();
  }

  /** Settles whatever the server does: the client alone would wait for ever for one that is silent, or gone at the wrong moment. */
  private async ready(client: LanguageClient): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const trouble = new Promise<never>((_, reject) => {
      this.failed = reject;
      timer = setTimeout(() => reject(new Silence(`nothing was heard from it for ${patience / 1000} seconds`)), patience);
    });
    try {
      await Promise.race([client.start(), trouble]);
    } finally {
      clearTimeout(timer);
      this.failed = () => {};
    }
  }

  /** Starts the program, in the folder that is open where there is one. */
  private async spawn(binary: Binary): Promise<ChildProcess> {
    this.stderr = [];
    const process = spawn(binary.path, ['lsp'], { cwd: folders()[0] ?? homedir(), windowsHide: true });
    this.process = process;
    process.on('error', error => this.failed(error));
    process.on('exit', (code, signal) => {
      this.log.info(`callplan ended, ${code === null ? `by signal ${signal}` : `exit code ${code}`}`);
      if (process === this.process) {
        this.failed(new Error(code === null ? `signal ${signal}` : `exit code ${code}`));
      }
    });
    process.stdin.on('error', () => {}); // the client hears of it by its own write
    return process;
  }

  private clientOf(binary: Binary): LanguageClient {
    this.schemes = schemes();
    const client: LanguageClient = new LanguageClient('callplan', 'callplan', () => this.spawn(binary), {
      documentSelector: selector(this.schemes),
      synchronize: { configurationSection: 'callplan' },
      outputChannel: this.log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationFailedHandler: () => false,
      middleware: this.middleware,
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => this.ended(client),
      },
      stdioOptions: {
        stdout: () => {},
        stderr: input => {
          input.setEncoding('utf8').on('data', (text: string) => {
            for (const line of text.split('\n').filter(line => line.trim())) {
              this.stderr = [...this.stderr.slice(-9), line];
              this.log.info(line);
            }
          });
        },
      },
    });
    client.onDidChangeState(() => this.changed.fire());
    return client;
  }

  /** A server that ends by itself while it runs is started again, but not for ever. */
  private ended(client: LanguageClient) {
    if (client === this.client && client.state === State.Running) {
      const now = Date.now();
      this.ends = [...this.ends.filter(t => now - t < 180_000), now];
      if (this.ends.length <= lives) {
        this.log.warn('callplan ended by itself and is started again');
        void this.again();
      } else {
        void this.complain(`callplan ended ${this.ends.length} times within three minutes and is not started again by itself. Plans are not coached until you restart it; the log says what it said last.`);
      }
    }
    return { action: CloseAction.DoNotRestart, handled: true };
  }

  /** Says what is wrong, with what can be done about it; what helps most stands first. */
  private async complain(message: string, ways: (keyof typeof remedies)[] = ['restart', 'log', 'setting']): Promise<void> {
    this.trouble = message;
    this.log.error(message);
    this.changed.fire();
    const chosen = await vscode.window.showErrorMessage(message, ...ways.map(way => remedies[way]));
    switch (chosen) {
      case remedies.setting:
        await vscode.commands.executeCommand('workbench.action.openSettings', 'callplan.server.path');
        break;
      case remedies.restart:
        await this.restart();
        break;
      case remedies.log:
        this.log.show();
    }
  }
}

/** A server that runs and does not answer. */
class Silence extends Error {}
