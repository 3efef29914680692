import { execFile } from 'node:child_process';
import type { Server } from './server';

/**
 * Runs the program that the server was started from, and gives what it prints. What it complains of is the error's message.
 * `partial`: what it printed before it complained is good enough.
 */
export function run(server: Server, args: string[], cwd: string, partial = false): Promise<string> {
  const binary = server.binary;
  if (!binary) {
    return Promise.reject(new Error(server.trouble ?? 'callplan is not running yet; try again in a moment.'));
  }
  return new Promise((resolve, reject) => {
    execFile(binary.path, args, { cwd, timeout: 30_000, maxBuffer: 64 << 20, windowsHide: true }, (error, stdout, stderr) => {
      if (error && !(partial && stdout)) {
        reject(new Error(stderr.trim() || error.message));
      } else {
        resolve(stdout);
      }
    });
  });
}
