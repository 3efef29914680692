-- callplan beside Taplo and Tombi, all attached to the same plan: what each of them offers at the same places, without the schemas of
-- callplan and with them, and what Neovim makes of it. Run by test.sh; what is seen is held against beside.want.

local test = dofile(vim.fs.joinpath(vim.fs.dirname(debug.getinfo(1, 'S').source:sub(2)), 'driver.lua'))
local editor, saw, await = test.editor, test.saw, test.await
local tools = assert(vim.env.TOML_TOOLS, 'TOML_TOOLS names the folder with Taplo and Tombi') .. '/bin/'
local servers = { 'callplan', 'taplo', 'tombi' }

-- As their users have them: started for every TOML file.
local others = ([[lua vim.api.nvim_create_autocmd('FileType', { pattern = 'toml', callback = function(event)
  local root = vim.fs.root(event.buf, '.git')
  vim.lsp.start({ name = 'taplo', cmd = { '%staplo', 'lsp', 'stdio' }, root_dir = root }, { bufnr = event.buf })
  vim.lsp.start({ name = 'tombi', cmd = { '%stombi', 'lsp' }, root_dir = root }, { bufnr = event.buf })
end })]]):format(tools, tools):gsub('\n', ' ')

--- What a server answers at the cursor; nil where it does not know the request.
local function ask(server, method, more)
  return editor.lua([[
    local server, method, more = ...
    local client = vim.lsp.get_clients({ bufnr = 0, name = server })[1]
    local params = vim.tbl_extend('force', vim.lsp.util.make_position_params(0, client.offset_encoding), more or {})
    local done = vim.lsp.buf_request_sync(0, method, params, 10000) or {}
    local answer = done[client.id]
    return answer and answer.result ~= vim.NIL and answer.result or nil
  ]], server, method, more)
end

local function count(list, one, many) return ('%d %s'):format(#list, #list == 1 and one or many) end

--- The first labels of what a server completes, and how many there are.
local function completes(server)
  local answer = ask(server, 'textDocument/completion', { context = { triggerKind = 1 } }) or {}
  local labels = {}
  for _, item in ipairs(answer.items or answer) do table.insert(labels, item.label) end
  local first = table.concat(labels, ', ', 1, math.min(#labels, 4))
  return #labels > 4 and ('%d: %s ...'):format(#labels, first) or #labels > 0 and first or 'nothing'
end

local function hover(server)
  local answer = ask(server, 'textDocument/hover')
  local value = answer and (type(answer.contents) == 'table' and answer.contents.value or answer.contents) or ''
  return value == '' and 'nothing' or value:gsub('\n.*', ''):sub(1, 60)
end

local function each(what, run)
  saw('  %s:', what)
  for _, server in ipairs(servers) do saw('    %s: %s', server, run(server)) end
end

--- Puts the cursor on some words, so many characters behind their beginning.
local function at(words, behind)
  editor.find(words)
  editor.lua('vim.api.nvim_win_set_cursor(0, { vim.fn.line("."), vim.fn.col(".") - 1 + ... })', behind or 0)
end

--- How many findings each server has, and on which lines.
local function findings()
  local found = editor.lua([[
    local found = {}
    for _, d in ipairs(vim.diagnostic.get(0)) do table.insert(found, { d.source or '', d.lnum + 1, d.code or '' }) end
    return found
  ]])
  local of = {}
  for _, d in ipairs(found) do
    local line = ('%d %s'):format(d[2], d[3])
    of[d[1] ] = of[d[1] ] or {}
    if not vim.tbl_contains(of[d[1] ], line) then table.insert(of[d[1] ], line) end
  end
  for source, lines in vim.spairs(of) do
    table.sort(lines)
    saw('    %s: %s', source, table.concat(lines, ', '))
  end
end

local plan = [[
customer = "Bäckerei"
contact  = "Zoë Ruiz, head of operations"
date     = 2026-12-03
stage    = "discovery"
learn    = ["I need to understand what a stopped oven costs"]

[primary]
goal       = "🙂 Talk to Zoë about our new rates by 10 December"
commitment = ""
by         = "soon"
]]

--- Opens the plan and notes what the servers offer, once there are findings of all these sources.
local function look(name, sources)
  editor.start(test.path('plan.plan.toml'), { before = others })
  local server = editor.server()
  await('all servers', function()
    return editor.lua([[
      local ready = 0
      for _, client in ipairs(vim.lsp.get_clients({ bufnr = 0 })) do ready = ready + (client.initialized and 1 or 0) end
      return ready == 3
    ]])
  end)
  for _, source in ipairs(sources) do
    await('findings of ' .. source, function()
      return editor.lua([[local source = ... return vim.iter(vim.diagnostic.get(0)):any(function(d) return d.source == source end)]], source)
    end)
  end
  vim.wait(1000)
  saw('%s:', name)
  saw('  findings:')
  findings()
  at('commitment', 14)
  each('completion of a commitment', completes)
  at('stage', 12)
  each('completion of a stage', completes)
  at('by   ')
  editor.keys('O<Esc>')
  vim.wait(500)
  each('completion of a key', completes)
  editor.keys('dd')
  at('Talk to', 1)
  each('hover on the words of a finding', hover)
  at('commitment', 1)
  each('hover on a key', hover)
  each('outline', function(s) return count(ask(s, 'textDocument/documentSymbol') or {}, 'entry', 'entries') end)
  each('hints', function(s)
    return count(ask(s, 'textDocument/inlayHint', { range = { start = { line = 0, character = 0 }, ['end'] = { line = 10, character = 0 } } }) or {}, 'hint', 'hints')
  end)
  at('Talk to', 1)
  each('code actions', function(s)
    return count(ask(s, 'textDocument/codeAction', editor.lua([[
      local client = vim.lsp.get_clients({ bufnr = 0, name = 'callplan' })[1]
      local range = vim.lsp.util.make_range_params(0, client.offset_encoding).range
      return { range = range, context = { diagnostics = {} } }
    ]])) or {}, 'action', 'actions')
  end)
  return server
end

test.play('beside', function()
  vim.fn.mkdir(test.path('.git'), 'p')
  test.write('plan.plan.toml', plan)
  local server = look('without the schemas', { 'callplan' })

  saw('what Neovim makes of it:')
  editor.apply('Make the customer the one who acts')
  at('Zoë Ruiz')
  editor.lua([[vim.lsp.buf.rename('Zoë Moreau')]])
  await('the new name', function() return editor.text():find('Zoë Moreau, head', 1, true) end)
  saw('  a contact is renamed')
  local before = editor.text()
  editor.lua([[vim.lsp.buf.format({ timeout_ms = 10000 })]])
  await('the format', function() return editor.text() ~= before end)
  saw('  formatting asks nothing, and changes')
  test.differences(before, editor.text())
  editor.keys(':write<CR>')
  editor.quit(server)

  test.write('plan.plan.toml', plan)
  for file, command in pairs({ ['plan.schema.json'] = { 'schema' }, ['callplan.schema.json'] = { 'config', 'schema' } }) do
    test.write(file, vim.system({ 'callplan', unpack(command) }, { text = true }):wait().stdout)
  end
  local settings = vim.fs.joinpath(vim.fs.dirname(debug.getinfo(1, 'S').source:sub(2)), '../../toml/')
  vim.uv.fs_copyfile(settings .. 'taplo.toml', test.path('.taplo.toml'))
  vim.uv.fs_copyfile(settings .. 'tombi.toml', test.path('tombi.toml'))
  server = look('with the schemas of editors/toml', { 'callplan', 'Even Better TOML', 'Tombi' })
  editor.quit(server)
end)
