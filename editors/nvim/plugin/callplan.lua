-- With this folder on the 'runtimepath', plans are coached as soon as they are opened.

if vim.g.loaded_callplan then return end
vim.g.loaded_callplan = true

if vim.fn.has('nvim-0.10') == 0 then
  vim.notify('callplan needs Neovim 0.10 or later', vim.log.levels.ERROR)
  return
end

local group = vim.api.nvim_create_augroup('callplan', {})
local function on(event, pattern, run) vim.api.nvim_create_autocmd(event, { group = group, pattern = pattern, callback = run }) end

on('FileType', 'toml', function(event)
  local callplan = require('callplan')
  if not callplan.is_ours(event.file) then return end
  local why = callplan.missing()
  if why then
    vim.notify_once('callplan: ' .. why, vim.log.levels.WARN)
  elseif not vim.lsp.enable then -- Neovim 0.10 knows no lsp/ folder
    require('callplan.server').start(event.buf)
  end
end)

on('LspAttach', '*', function(event)
  local client = vim.lsp.get_client_by_id(event.data.client_id)
  if client and client.name == 'callplan' and require('callplan').options().hints then
    vim.lsp.inlay_hint.enable(true, { bufnr = event.buf })
  end
end)

on('BufReadCmd', { 'callplan-brief:/*', 'callplan-rule:/*' }, function(event) require('callplan.documents').open(event.buf) end)

local function command(name, run, opts) vim.api.nvim_create_user_command(name, run, opts) end

command('CallplanNew', function(c) require('callplan.new').ask(c.args ~= '' and c.args or nil) end,
  { nargs = '?', complete = 'dir', desc = 'Write a new call plan from a few questions' })
command('CallplanBrief', function() require('callplan.documents').brief() end, { desc = 'Show the brief of this plan beside it' })
command('CallplanCalls', function(c) require('callplan.calls').list(c.args, c.bang) end, {
  nargs = '?',
  bang = true,
  complete = function() return { 'all', os.date('%Y-%m-%d') } end,
  desc = "List this week's calls; with ! those with the customer of this plan",
})
command('CallplanRestart', function() require('callplan.server').restart() end, { desc = 'Start the language server of callplan again' })

if vim.lsp.enable then vim.lsp.enable('callplan') end
