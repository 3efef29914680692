// A file system that is on no disk, as those of repositories on the net are: memory:/plans holds copies of the files of a folder.
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const vscode = require('vscode');

exports.register = folder => {
  const { File, Directory } = vscode.FileType, { FileNotFound, FileExists } = vscode.FileSystemError;
  const changed = new vscode.EventEmitter(), files = new Map([['/', undefined], ['/plans', undefined]]);
  for (const name of readdirSync(folder)) if (name.endsWith('.toml')) files.set(`/plans/${name}`, readFileSync(join(folder, name)));
  const there = uri => {
    if (!files.has(uri.path)) throw FileNotFound(uri);
    return files.get(uri.path);
  };
  const tell = (type, uri) => changed.fire([{ type, uri }]);
  return vscode.workspace.registerFileSystemProvider('memory', {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => {}),
    stat: uri => {
      const text = there(uri);
      return { type: text ? File : Directory, ctime: 0, mtime: 0, size: text?.length ?? 0 };
    },
    readDirectory: uri => {
      const above = uri.path.replace(/\/$/, '') + '/';
      return [...files].filter(([path]) => path.startsWith(above) && path !== above && !path.slice(above.length).includes('/')).map(([path, text]) => [path.slice(above.length), text ? File : Directory]);
    },
    readFile: there,
    writeFile: (uri, text, { create, overwrite }) => {
      if (!create && !files.has(uri.path)) throw FileNotFound(uri);
      if (!overwrite && files.has(uri.path)) throw FileExists(uri);
      tell(files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created, uri);
      files.set(uri.path, text);
    },
    createDirectory: uri => void files.set(uri.path, undefined),
    delete: uri => {
      files.delete(uri.path);
      tell(vscode.FileChangeType.Deleted, uri);
    },
    rename: (from, to) => {
      files.set(to.path, there(from));
      files.delete(from.path);
    },
  });
};
