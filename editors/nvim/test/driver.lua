-- A Neovim under test, as its user has it: a second Neovim is started, given keys, and asked what it shows. What a test sees
-- is collected, and held against a golden at its end.

local M = {}

local here = vim.fs.dirname(debug.getinfo(1, 'S').source:sub(2))
local plugin = vim.fs.dirname(here)
local patience = 20 -- seconds; a CI machine may be busy with something else

--- The folder of the plans that the test may change.
M.work = assert(vim.env.WORK, 'WORK names a folder with a copy of the plans')

local seen = {} -- the lines of the test

function M.saw(line, ...) table.insert(seen, select('#', ...) > 0 and line:format(...) or line) end

local editor = {} -- the editor under test, spoken with over its own API
M.editor = editor

--- Starts Neovim with a file. opts.before is run before its start-up, opts.env changes its environment.
function editor.start(path, opts)
  opts = opts or {}
  editor.exit = nil
  editor.job = vim.fn.jobstart({ vim.env.NVIM_UNDER_TEST, '--clean', '--embed', '--headless', '-i', 'NONE', '-n', '--cmd',
    'set runtimepath^=' .. plugin, '--cmd', opts.before or '', path }, {
    rpc = true,
    cwd = opts.cwd or M.work,
    env = opts.env,
    on_exit = function(_, code) editor.exit = code end,
  })
  assert(editor.job > 0, 'Neovim does not start')
end

--- Keys are not waited for: those that end Neovim are not always answered.
function editor.keys(keys) vim.rpcnotify(editor.job, 'nvim_input', keys) end

--- Whether Neovim waits for keys: then it answers nothing but this.
function editor.waits() return vim.rpcrequest(editor.job, 'nvim_get_mode').blocking end

--- Runs Lua in Neovim; nil while that waits for keys.
function editor.lua(code, ...)
  if editor.waits() then return nil end
  local answer = vim.rpcrequest(editor.job, 'nvim_exec_lua', code, { ... })
  return answer ~= vim.NIL and answer or nil
end

function editor.text() return table.concat(editor.lua('return vim.api.nvim_buf_get_lines(0, 0, -1, false)'), '\n') .. '\n' end

--- Puts the cursor on the first character of some words.
function editor.find(words) editor.lua([[vim.fn.cursor(1, 1) vim.fn.search('\\V' .. ..., 'cW')]], words) end

--- What Neovim has said since it was started.
function editor.messages() return editor.lua([[return vim.fn.execute('messages')]]) end

--- Asks until the answer is neither false nor nil.
function M.await(what, ask)
  local answer
  if not vim.wait(patience * 1000, function() answer = ask() return answer end, 20) then
    error(('waited %d s in vain for %s'):format(patience, what), 0)
  end
  return answer
end

--- Waits for the server of the buffer and gives its process.
function editor.server()
  return M.await('the server', function()
    return editor.lua([[
      local client = vim.lsp.get_clients({ bufnr = 0, name = 'callplan' })[1]
      return client and client.initialized and vim.api.nvim_get_proc_children(vim.fn.getpid())[1]
    ]])
  end)
end

--- The diagnostics of the buffer once `settled` agrees with them, in the order of the text.
function editor.diagnostics(what, settled)
  local list = M.await(what, function()
    local found = editor.lua([[
      local found = {}
      for _, d in ipairs(vim.diagnostic.get(0)) do
        local whole, words = pcall(vim.api.nvim_buf_get_text, 0, d.lnum, d.col, d.end_lnum, d.end_col, {})
        if not whole then return nil end -- the text has changed under it
        table.insert(found, { line = d.lnum + 1, col = d.col + 1, severity = vim.diagnostic.severity[d.severity], code = d.code,
          words = table.concat(words, '\n'), message = d.message:gsub('\n.*', '') })
      end
      return found
    ]])
    return found and settled(found) and found
  end)
  table.sort(list, function(a, b)
    if a.line ~= b.line then return a.line < b.line end
    if a.col ~= b.col then return a.col < b.col end
    return a.code < b.code
  end)
  return list
end

--- Notes the diagnostics with the words they stand on, so that a column that is wrong shows.
function M.saw_diagnostics(what, settled)
  for _, d in ipairs(editor.diagnostics(what, settled)) do
    M.saw('  %d:%d %s[%s] "%s": %s', d.line, d.col, d.severity, d.code, d.words, d.message)
  end
end

function M.has(code)
  return function(found)
    for _, d in ipairs(found) do
      if d.code == code then return true end
    end
    return false
  end
end

function M.has_not(code)
  return function(found) return #found > 0 and not M.has(code)(found) end
end

--- Notes the lines that differ.
function M.differences(before, after)
  for line in vim.diff(before, after, { ctxlen = 0 }):gmatch('[^\n]+') do
    if not line:match('^@@') then M.saw('  ' .. line) end
  end
end

--- The report of :checkhealth callplan.
function editor.health()
  editor.keys(':checkhealth callplan<CR>')
  return M.await('the report', function()
    return editor.lua([[
      local text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
      return text:find('hints are', 1, true) and text
    ]])
  end)
end

--- Applies the code action at the cursor whose title begins so, and waits for the change.
function editor.apply(title)
  local before = editor.text()
  editor.lua([[local title = ...
    vim.lsp.buf.code_action({ filter = function(action) return vim.startswith(action.title, title) end, apply = true })]], title)
  M.await(title, function() return editor.text() ~= before end)
  M.differences(before, editor.text())
end

function M.path(name) return vim.fs.joinpath(M.work, name) end

function M.read(name)
  local file = io.open(M.path(name), 'rb')
  if not file then return nil end
  local text = file:read('*a')
  file:close()
  return text
end

function M.write(name, text)
  vim.fn.mkdir(vim.fs.dirname(M.path(name)), 'p')
  local file = assert(io.open(M.path(name), 'wb'))
  file:write(text)
  file:close()
end

--- Ends Neovim, and waits for the end of the server.
function editor.quit(server)
  editor.keys('<C-\\><C-n>:qall!<CR>')
  M.await('the end of Neovim', function() return editor.exit end)
  if server then M.await('the end of the server', function() return vim.uv.kill(server, 0) ~= 0 end) end
end

--- Plays a test and holds what it saw against its golden, NAME.want; with UPDATE=1 that is written anew.
function M.play(name, run)
  local ok, err = xpcall(run, function(e) return type(e) == 'string' and e:match('^waited') and e or debug.traceback(e) end)
  local got = table.concat(seen, '\n') .. '\n'
  if not ok then
    local text = editor.exit == nil and select(2, pcall(editor.text)) or 'Neovim has ended'
    local said = editor.exit == nil and select(2, pcall(editor.messages)) or ''
    vim.fn.jobstop(editor.job)
    io.stdout:write(got, 'FAILED: ', tostring(err), '\nthe buffer:\n', tostring(text), '\nmessages:\n', tostring(said), '\n')
    os.exit(1)
  end
  local golden = vim.fs.joinpath(here, name .. '.want')
  if vim.env.UPDATE then
    local file = assert(io.open(golden, 'w'))
    file:write(got)
    file:close()
  end
  local file = assert(io.open(golden))
  local want = file:read('*a')
  file:close()
  if got ~= want then
    io.stdout:write(('FAILED: the test shows something else than %s.want (UPDATE=1 rewrites it):\n'):format(name), vim.diff(want, got), '\n')
    os.exit(1)
  end
  io.stdout:write(got)
end

return M
