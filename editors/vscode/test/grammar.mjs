// Reads grammar.plan.toml as VS Code does for its colours; the scopes of each piece are held against grammar.want.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const here = import.meta.dirname, golden = join(here, 'grammar.want');
await oniguruma.loadWASM(readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm')));
const registry = new textmate.Registry({
  onigLib: Promise.resolve({ createOnigScanner: p => new oniguruma.OnigScanner(p), createOnigString: s => new oniguruma.OnigString(s) }),
  loadGrammar: async () => textmate.parseRawGrammar(readFileSync(join(here, '../syntaxes/callplan.tmLanguage.json'), 'utf8'), 'callplan.json'),
});
const grammar = await registry.loadGrammar('source.callplan');

let got = '', stack = textmate.INITIAL;
for (const line of readFileSync(join(here, 'grammar.plan.toml'), 'utf8').trimEnd().split('\n')) {
  const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
  stack = ruleStack;
  got += `${line}\n`;
  for (const { startIndex, endIndex, scopes } of tokens) {
    const text = line.slice(startIndex, endIndex);
    if (text.trim() && scopes.length > 1) got += `    ${text.trim()}  ${scopes.slice(1).map(s => s.replace(/\.callplan$/, '')).join(' ')}\n`;
  }
}
if (process.env.UPDATE) writeFileSync(golden, got);
if (got !== readFileSync(golden, 'utf8')) {
  console.error(`the colours are not those of grammar.want (UPDATE=1 rewrites it):\n${got}`);
  process.exit(1);
}
