-- Starting the server where Neovim does not do it itself, and starting it again when it ended by itself.
local callplan = require('callplan')
local M = {}

local restarts = {} -- when, in milliseconds
local most, window = 3, 180000 -- restarts, in three minutes

--- The configuration in force: with the user's vim.lsp.config('callplan', ...) where Neovim has that.
local function config()
  if vim.lsp.config then return vim.deepcopy(vim.lsp.config.callplan) end
  return dofile(vim.api.nvim_get_runtime_file('lsp/callplan.lua', false)[1])
end

--- Starts the server for a buffer, or attaches the one that runs.
function M.start(buffer)
  local c = config()
  local function go(root)
    c.root_dir = root
    vim.lsp.start(c, { bufnr = buffer })
  end
  if type(c.root_dir) == 'function' then c.root_dir(buffer, go) else go(c.root_dir or callplan.root(buffer)) end
end

local function plans()
  return vim.tbl_filter(function(buffer)
    return vim.api.nvim_buf_is_loaded(buffer) and vim.bo[buffer].filetype == 'toml' and callplan.is_ours(vim.api.nvim_buf_get_name(buffer))
  end, vim.api.nvim_list_bufs())
end

local function start_all()
  for _, buffer in ipairs(plans()) do M.start(buffer) end
end

--- Says that the server does not run, with what the program says about itself: it may be too old to have a server, or another one.
local function ended_at_once(code, signal)
  local ok, job = pcall(vim.system, callplan.program('version'), { text = true })
  local version = ok and vim.trim(job:wait().stdout or ''):gsub('\n.*', '') or ''
  vim.notify_once(
    ('callplan: "%s" ended at once with %s, and is not started again. %s :checkhealth callplan tells more'):format(
      table.concat(callplan.cmd(), ' '),
      signal ~= 0 and 'signal ' .. signal or 'code ' .. code,
      version == '' and 'It does not tell its version either.'
        or ('It calls itself "%s"; if that is another program, or an old one, build it from the clone this plugin comes from.'):format(version)
    ),
    vim.log.levels.ERROR
  )
end

--- on_exit of the server. One that was stopped, or that never answered, is left alone; one that died is started again.
function M.exited(code, signal, id)
  local client = vim.lsp.get_client_by_id(id)
  local answered = client and client.server_capabilities and next(client.server_capabilities) ~= nil
  if vim.v.exiting ~= vim.NIL or code == 0 and signal == 0 then return end
  vim.schedule(function()
    if not answered then return ended_at_once(code, signal) end
    local now = vim.uv.now()
    restarts = vim.tbl_filter(function(at) return now - at < window end, restarts)
    if #restarts >= most then
      callplan.warn('the server ended %d times in three minutes and is left alone now; :CallplanRestart starts it, :checkhealth callplan shows its log', most + 1)
      return
    end
    table.insert(restarts, now)
    vim.defer_fn(start_all, 100) -- when Neovim has forgotten the client that ended
  end)
end

--- Stops the server and starts it again.
function M.restart()
  restarts = {}
  local waiting = {}
  for _, client in ipairs(vim.lsp.get_clients({ name = 'callplan' })) do
    table.insert(waiting, client.id)
    if vim.fn.has('nvim-0.11') == 1 then client:stop() else client.stop() end
  end
  local function again()
    for _, id in ipairs(waiting) do
      if vim.lsp.get_client_by_id(id) then return vim.defer_fn(again, 50) end
    end
    local why = callplan.missing()
    if why then return callplan.warn('%s', why) end
    start_all()
  end
  again()
end

--- The client of a buffer, or nil after a message.
function M.client(buffer)
  local client = vim.lsp.get_clients({ bufnr = buffer, name = 'callplan' })[1]
  if not client then callplan.warn('%s', callplan.missing() or 'this is no plan that the server looks at; :checkhealth callplan tells more') end
  return client
end

return M
