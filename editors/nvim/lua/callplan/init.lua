-- What the other files share: the settings, which files are plans, and messages.
local M = {}

--- @class callplan.Options What the user sets in vim.g.callplan.
--- @field cmd? string[] the language server, { 'callplan', 'lsp' } unless set
--- @field hints? boolean show the hints as soon as a plan is opened; false unless set

--- @return callplan.Options
function M.options() return vim.g.callplan or {} end

--- The command of the server.
--- @return string[]
function M.cmd() return M.options().cmd or { 'callplan', 'lsp' } end

--- The command of the server with other words behind the program.
--- @return string[]
function M.program(...) return { M.cmd()[1], ... } end

--- Whether the server is to be given this file. Other TOML files belong to others.
function M.is_ours(path) return vim.endswith(path, '.plan.toml') or vim.fs.basename(path) == 'callplan.toml' end

--- The folder that names and earlier calls come from: the repository before the nearest callplan.toml, for which
--- callplan.toml is in force for a plan is for the server to find out.
function M.root(buffer)
  local path = vim.api.nvim_buf_get_name(buffer)
  return vim.fs.root(buffer, '.git') or vim.fs.root(buffer, 'callplan.toml') or vim.fs.dirname(path)
end

function M.warn(text, ...) vim.notify('callplan: ' .. text:format(...), vim.log.levels.WARN) end

--- Runs the program and gives what it prints; nil, after a message, when it fails or is not there.
function M.run(args, opts)
  local ok, job = pcall(vim.system, M.program(unpack(args)), vim.tbl_extend('force', { text = true }, opts or {}))
  if not ok then
    M.warn('%s', M.missing() or job)
    return nil
  end
  local done = job:wait()
  if done.code ~= 0 then
    M.warn('%s', vim.trim(done.stderr):gsub('^callplan: ', ''))
    return nil
  end
  return done.stdout
end

--- What to do when there is no program; nil when there is one.
function M.missing()
  local name = M.cmd()[1]
  if vim.fn.executable(name) == 1 then return nil end
  return ('there is no program %s; build it in a clone of callplan with "go install ./cmd/callplan" and have $(go env GOPATH)/bin on the PATH, '
    .. 'or name it: vim.g.callplan = { cmd = { "/path/to/callplan", "lsp" } }'):format(name)
end

return M
