import { execFile } from 'node:child_process';
import type { Server } from './server';

/**
 * Runs the program that the server was started from, and gives what it prints. What it complains of is the error's message,
 * or goes to `partial`, where what it printed all the same is good enough.
 */
export function run(server: Server, args: string[], cwd: string, partial?: (complaint: string) => void): Promise<string> {
  const binary = server.binary;
  if (!binary) {
    return Promise.reject(new Error(server.trouble ?? 'callplan is not running yet; try again in a moment.'));
  }
  return new Promise((resolve, reject) => {
    execFile(binary.path, args, { cwd, timeout: 30_000, maxBuffer: 64 << 20, windowsHide: true }, (error, stdout, stderr) => {
      const trouble = error ? complaint(stderr) || error.message : undefined;
      if (trouble !== undefined && !(partial && stdout)) {
        reject(new Error(trouble));
        return;
      }
      if (trouble !== undefined) {
        partial?.(trouble);
      }
      resolve(stdout);
    });
  });
}

/** What it ended with, after what is wrong in callplan.toml: without the frames and the advice around that, which a message cannot show. */
function complaint(stderr: string): string {
  const lines = stderr.trim().split('\n');
  const findings = lines.slice(0, -1).filter(line => /:\d+:\d+ +error\[/.test(line));
  return [...findings, lines.at(-1)!.replace(/^callplan: /, '')].map(line => line.replace(/ +/g, ' ')).join('. ');
}
