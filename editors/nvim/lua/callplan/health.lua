-- :checkhealth callplan
local callplan = require('callplan')
local M = {}

local function program()
  local why = callplan.missing()
  if why then return vim.health.error(why) end
  local name = callplan.cmd()[1]
  local ok, job = pcall(vim.system, callplan.program('version', '--format', 'json'), { text = true })
  local done = ok and job:wait()
  local known, about = pcall(vim.json.decode, done and done.stdout or '')
  if not known or type(about) ~= 'table' or not about.version then
    return vim.health.error(('%s does not answer "version" as callplan does; is it another program of that name?'):format(vim.fn.exepath(name)))
  end
  vim.health.ok(('%s, version %s'):format(vim.fn.exepath(name), about.version))
  if vim.system(callplan.program('lsp', '--help')):wait().code ~= 0 then
    vim.health.error('this version has no language server; build a newer one from the clone of this plugin')
  end
end

local function server()
  local clients = vim.lsp.get_clients({ name = 'callplan' })
  if #clients == 0 then return vim.health.info('the language server does not run; it starts when a *.plan.toml or a callplan.toml is opened') end
  for _, client in ipairs(clients) do
    vim.health.ok(('the language server runs for %s, with %d files'):format(client.config.root_dir or 'no folder', vim.tbl_count(client.attached_buffers)))
  end
  vim.health.info('its log, with that of all servers: ' .. (vim.lsp.log and vim.lsp.log.get_filename or vim.lsp.get_log_path)())
end

local function settings()
  local known = { cmd = 'table', hints = 'boolean' }
  for key, value in pairs(callplan.options()) do
    if not known[key] then
      vim.health.warn(('vim.g.callplan.%s is no setting; there are cmd and hints'):format(key))
    elseif type(value) ~= known[key] then
      vim.health.warn(('vim.g.callplan.%s is a %s, and should be a %s'):format(key, type(value), known[key]))
    end
  end
  vim.health.info('hints are ' .. (callplan.options().hints and 'on' or 'off; vim.g.callplan = { hints = true } shows them'))
end

function M.check()
  vim.health.start('callplan')
  program()
  server()
  settings()
end

return M
