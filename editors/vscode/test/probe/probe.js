// What the tests ask the editor: runs the body of a function that is posted to its port, which it writes into the file PROBE, with
// `vscode` and `args`, and answers with what it returns. It has the language of TOML, as an extension for TOML would. Never part of the extension.
const { renameSync, writeFileSync } = require('node:fs');
const { createServer } = require('node:http');
const vscode = require('vscode');
const memory = require('./memory.js');
const AsyncFunction = (async () => {}).constructor;

exports.activate = context => {
  context.subscriptions.push(memory.register(process.env.PROBE_FILES));
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    try {
      const { body, args } = JSON.parse(text);
      const value = await new AsyncFunction('vscode', 'require', 'args', body)(vscode, require, args);
      response.end(JSON.stringify({ value }));
    } catch (error) {
      response.end(JSON.stringify({ error: String(error?.stack ?? error) }));
    }
  });
  server.listen(0, '127.0.0.1', () => {
    writeFileSync(`${process.env.PROBE}.new`, String(server.address().port));
    renameSync(`${process.env.PROBE}.new`, process.env.PROBE);
  });
  context.subscriptions.push({ dispose: () => server.close() });
};
