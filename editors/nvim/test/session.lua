-- A session with callplan in a real Neovim, as its user has it: a second Neovim is started, given keys, and asked what it
-- shows. Run by test.sh; what is seen is held against session.want.

local here = vim.fs.dirname(debug.getinfo(1, 'S').source:sub(2))
local plugin = vim.fs.dirname(here)
local work = assert(vim.env.WORK, 'WORK names an empty folder for the session')
local patience = 20 -- seconds; a CI machine may be busy with something else

local seen = {} -- the lines of the session
local function saw(line, ...) table.insert(seen, select('#', ...) > 0 and line:format(...) or line) end

-- The editor under test, spoken with over its own API.
local editor = {}

function editor.start(path)
  editor.job = vim.fn.jobstart(
    { vim.env.NVIM_UNDER_TEST, '--clean', '--embed', '--headless', '-i', 'NONE', '-n', '--cmd', 'set runtimepath^=' .. plugin, path },
    { rpc = true, cwd = work, on_exit = function(_, code) editor.exit = code end }
  )
  assert(editor.job > 0, 'Neovim does not start')
end

-- Keys are not waited for: those that end Neovim are not always answered.
function editor.keys(keys) vim.rpcnotify(editor.job, 'nvim_input', keys) end

function editor.lua(code, ...)
  local answer = vim.rpcrequest(editor.job, 'nvim_exec_lua', code, { ... })
  return answer ~= vim.NIL and answer or nil
end

function editor.text() return table.concat(editor.lua('return vim.api.nvim_buf_get_lines(0, 0, -1, false)'), '\n') .. '\n' end

-- await asks until the answer is neither false nor nil.
local function await(what, ask)
  local answer
  if not vim.wait(patience * 1000, function() answer = ask() return answer end, 20) then
    error(('waited %d s in vain for %s'):format(patience, what), 0)
  end
  return answer
end

-- diagnostics are those of the buffer once there are any and `settled` agrees with them: with the words they stand on, so
-- that a column that is wrong shows.
local function diagnostics(what, settled)
  local list = await(what, function()
    local found = editor.lua([[
      local found = {}
      for _, d in ipairs(vim.diagnostic.get(0)) do
        local words = vim.api.nvim_buf_get_text(0, d.lnum, d.col, d.end_lnum, d.end_col, {})
        table.insert(found, { line = d.lnum + 1, col = d.col + 1, severity = vim.diagnostic.severity[d.severity], code = d.code,
          words = table.concat(words, '\n'), message = d.message:gsub('\n.*', '') })
      end
      return found
    ]])
    return #found > 0 and settled(found) and found
  end)
  table.sort(list, function(a, b)
    if a.line ~= b.line then return a.line < b.line end
    if a.line ~= b.line then return a.line < b.line end
    if a.col ~= b.col then return a.col < b.col end
    return a.code < b.code
  end)
  for _, d in ipairs(list) do
    saw('  %d:%d %s[%s] "%s": %s', d.line, d.col, d.severity, d.code, d.words, d.message)
  end
end

local function has(code)
  return function(found)
    for _, d in ipairs(found) do
      if d.code == code then return true end
    end
    return false
  end
end

local function has_not(code)
  return function(found) return not has(code)(found) end
end

local function differences(before, after)
  for line in vim.diff(before, after, { ctxlen = 0 }):gmatch('[^\n]+') do
    if not line:match('^@@') then saw('  ' .. line) end
  end
end

-- find puts the cursor on the first character of some words.
local function find(words) editor.lua([[vim.fn.cursor(1, 1) vim.fn.search('\\V' .. ..., 'cW')]], words) end

local function play()
  local plan = vim.fs.joinpath(work, 'zoe.plan.toml')
  editor.start(plan)

  local server = await('the server', function()
    return editor.lua([[
      local client = vim.lsp.get_clients({ bufnr = 0, name = 'callplan' })[1]
      return client and client.initialized and vim.api.nvim_get_proc_children(vim.fn.getpid())[1]
    ]])
  end)
  saw('the server is attached to the plan')

  saw('diagnostics:')
  diagnostics('diagnostics', has('talk-to'))

  saw('hints:')
  editor.lua([[vim.lsp.inlay_hint.enable(true)]])
  local hints = await('hints', function()
    local marks = editor.lua([[
      local name = vim.fn.has('nvim-0.11') == 1 and 'nvim.lsp.inlayhint' or 'vim_lsp_inlayhint'
      local found = {}
      for _, mark in ipairs(vim.api.nvim_buf_get_extmarks(0, vim.api.nvim_create_namespace(name), 0, -1, { details = true })) do
        local words = ''
        for _, chunk in ipairs(mark[4].virt_text) do words = words .. chunk[1] end
        table.insert(found, ('%d:%d'):format(mark[2] + 1, mark[3] + 1) .. words)
      end
      return found
    ]])
    return #marks > 0 and marks
  end)
  for _, hint in ipairs(hints) do saw('  ' .. hint) end

  saw('hover:')
  find('"meeting"')
  editor.keys('lK')
  local text = await('the float', function()
    return editor.lua([[
      for _, window in ipairs(vim.api.nvim_list_wins()) do
        if vim.api.nvim_win_get_config(window).relative ~= '' then
          return vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
        end
      end
    ]])
  end)
  saw('  ' .. text[1])

  saw('a rewrite:')
  local before = editor.text()
  find('Talk to')
  editor.lua([[vim.lsp.buf.code_action({
    filter = function(action) return vim.startswith(action.title, 'Make the customer the one who acts') end, apply = true })]])
  await('the rewrite', function() return editor.text() ~= before end)
  differences(before, editor.text())
  saw('diagnostics:')
  diagnostics('the end of the finding', has_not('talk-to'))

  -- Between the quotes: the closing one stays, and nothing else of the line moves.
  saw('completion of a commitment:')
  before = editor.text()
  find('""')
  editor.keys('a<C-x><C-o>')
  local offered = await('the menu', function()
    return editor.lua([[return vim.fn.pumvisible() == 1 and vim.tbl_map(function(item) return item.word end, vim.fn.complete_info({ 'items' }).items)]])
  end)
  saw('  first of %d: %s', #offered, table.concat(offered, ', ', 1, 3))
  editor.keys('<C-y><Esc>')
  await('normal mode', function() return editor.lua('return vim.fn.mode()') == 'n' end)
  differences(before, editor.text())

  editor.keys(':write<CR>')
  await('the file', function()
    local file = io.open(plan)
    local text = file:read('*a')
    file:close()
    return text == editor.text()
  end)
  saw('diagnostics of what was written:')
  diagnostics('the end of the finding', has_not('missing-commitment'))

  -- While a sentence is being written nothing is said about it; when the caret has rested, it is.
  saw('a sentence being written:')
  editor.keys('Go<CR>[[secondary]]<CR>goal = "Convince Zoë of our rates"')
  await('the sentence', function() return editor.text():find('of our rates"', 1, true) end)
  local written = vim.uv.now()
  diagnostics('diagnostics of the sentence', has('convince'))
  vim.uv.update_time()
  saw('  after the caret has rested: %s', vim.uv.now() - written > 1500)
  editor.keys('<Esc>u')

  editor.keys(':edit! other.toml<CR>')
  await('another TOML file', function() return editor.lua([[return vim.bo.filetype == 'toml' and vim.fn.expand('%:t') == 'other.toml']]) end)
  saw('servers at a TOML file that is no plan: %d', #editor.lua([[return vim.lsp.get_clients({ bufnr = 0 })]]))

  editor.keys(':qall!<CR>')
  await('the end of Neovim', function() return editor.exit end)
  await('the end of the server', function() return vim.uv.kill(server, 0) ~= 0 end)
  saw('Neovim ended with %d, and the server is gone', editor.exit)
end

local ok, err = xpcall(play, function(e) return type(e) == 'string' and e:match('^waited') and e or debug.traceback(e) end)
local got = table.concat(seen, '\n') .. '\n'
if not ok then
  local text = select(2, pcall(editor.text))
  vim.fn.jobstop(editor.job)
  io.stdout:write(got, 'FAILED: ', tostring(err), '\nthe plan:\n', tostring(text), '\n')
  os.exit(1)
end

local golden = vim.fs.joinpath(here, 'session.want')
if vim.env.UPDATE then
  local file = assert(io.open(golden, 'w'))
  file:write(got)
  file:close()
end
local file = assert(io.open(golden))
local want = file:read('*a')
file:close()
if got ~= want then
  io.stdout:write('FAILED: the session shows something else than session.want (UPDATE=1 rewrites it):\n', vim.diff(want, got), '\n')
  os.exit(1)
end
io.stdout:write(got)
