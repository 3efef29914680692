// The language server of Taplo on standard input and output. The taplo of npm's @taplo/cli is built without it; @taplo/lsp has it
// as a library, the one that the VS Code extension "Even Better TOML" is made of, and leaves files and pipes to its user.
import fs from 'node:fs'
import path from 'node:path'
import taplo from '@taplo/lsp'

globalThis.fetch = async () => {
  throw new Error('there is no network in tests')
}
const server = await taplo.TaploLsp.initialize(
  {
    now: () => new Date(),
    envVar: (name) => process.env[name],
    envVars: () => Object.entries(process.env),
    stdErrAtty: () => false,
    stdin: async () => new Uint8Array(),
    stdout: async (bytes) => bytes.length,
    stderr: async (bytes) => (process.stderr.write(bytes), bytes.length),
    glob: () => [],
    readFile: (file) => fs.promises.readFile(file),
    writeFile: (file, bytes) => fs.promises.writeFile(file, bytes),
    urlToFilePath: (url) => decodeURI(url).slice('file://'.length), // it asks for http:// as well, and ends when that throws
    isAbsolute: path.isAbsolute,
    cwd: () => process.cwd(),
    findConfigFile: (folder) => ['.taplo.toml', 'taplo.toml'].map((name) => path.join(folder, name)).find(fs.existsSync),
  },
  {
    onMessage(message) {
      const body = JSON.stringify(message)
      process.stdout.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
    },
  },
)

let input = Buffer.alloc(0)
process.stdin.on('data', (chunk) => {
  input = Buffer.concat([input, chunk])
  for (;;) {
    const end = input.indexOf('\r\n\r\n')
    if (end < 0) return
    const size = Number(/Content-Length: (\d+)/i.exec(input.toString('latin1', 0, end))[1])
    if (input.length < end + 4 + size) return
    const message = JSON.parse(input.toString('utf8', end + 4, end + 4 + size))
    input = input.subarray(end + 4 + size)
    if (message.method === 'exit') process.exit(0)
    server.send(message)
  }
})
process.stdin.on('end', () => process.exit(0))
