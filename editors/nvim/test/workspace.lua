-- Several plans, their configuration, and what changes them from outside. Run by test.sh; what is seen is held against
-- workspace.want.

local test = dofile(vim.fs.joinpath(vim.fs.dirname(debug.getinfo(1, 'S').source:sub(2)), 'driver.lua'))
local editor, saw, await, has, has_not = test.editor, test.saw, test.await, test.has, test.has_not

local function written(name) await(name .. ' as it was written', function() return test.read(name) == editor.text() end) end

test.play('workspace', function()
  vim.fn.mkdir(test.path('.git'), 'p')
  editor.start(test.path('zoe.plan.toml'))
  local server = editor.server()
  editor.diagnostics('diagnostics', has('talk-to'))

  -- Each kind of fix, and the file after it.
  saw('a safe fix:')
  editor.find('stage')
  editor.lua([[vim.api.nvim_buf_set_lines(0, 3, 4, false, { 'stage    = “discovery”' })]])
  editor.diagnostics('the curly quotes', has('syntax'))
  editor.find('“disc')
  editor.apply('Use straight quotation marks')
  saw('a finding that is ignored, with a reason to fill in:')
  editor.diagnostics('no curly quotes', has_not('syntax'))
  editor.find('Talk to')
  editor.apply('Ignore talk-to here')
  editor.diagnostics('the ignored finding', has_not('talk-to'))
  editor.keys('<Esc>u')
  editor.diagnostics('the finding again', has('talk-to'))
  saw('a sentence to learn by, and the goal with the customer as the one who acts:')
  editor.find('Talk to')
  editor.apply('Learn: I need to find out by 10 December what our new rates')
  editor.diagnostics('the rewritten plan', has_not('talk-to'))
  editor.keys('<Esc>:write<CR>')
  written('zoe.plan.toml')

  saw('a contact renamed in all plans:')
  local before = test.read('2026-11-26-baeckerei.plan.toml')
  editor.find('Zoë Ruiz')
  editor.lua([[vim.lsp.buf.rename('Zoë Moreau')]])
  await('the new name', function() return editor.text():find('Zoë Moreau, head', 1, true) end)
  editor.keys(':wall<CR>')
  await('the other plan on the disk', function() return test.read('2026-11-26-baeckerei.plan.toml') ~= before end)
  test.differences(before, test.read('2026-11-26-baeckerei.plan.toml'))

  saw('the calls with the customer:')
  editor.lua([[vim.lsp.buf.incoming_calls()]])
  local calls = await('the earlier call', function()
    return editor.lua([[local list = vim.fn.getqflist() return #list > 0 and vim.tbl_map(function(i) return vim.fs.basename(vim.fn.bufname(i.bufnr)) end, list)]])
  end)
  saw('  before: %s', table.concat(calls, ', '))
  editor.keys(':cclose<CR>')

  saw('a configuration:')
  editor.keys(':edit callplan.toml<CR>i[rules]<CR>missing-commitment = "off"<Esc>:write<CR>:edit zoe.plan.toml<CR>')
  editor.diagnostics('the rule that is off', has_not('missing-commitment'))
  saw('  the rule that is off finds nothing')

  saw('callplan fix from outside:')
  editor.keys('ggOseller = “Mira”<Esc>:write<CR>')
  editor.diagnostics('the curly quotes', has('syntax'))
  written('zoe.plan.toml')
  vim.system({ 'callplan', 'fix', test.path('zoe.plan.toml') }):wait()
  editor.lua([[vim.o.autoread = true vim.cmd.checktime()]])
  await('the fixed file', function() return editor.text() == test.read('zoe.plan.toml') and editor.text():find('seller = "Mira"', 1, true) end)
  editor.diagnostics('no curly quotes', has_not('syntax'))
  saw('  read again, and the finding is gone')

  saw('a server that is killed:')
  vim.uv.kill(server, 'sigkill')
  await('the end of the server', function() return vim.uv.kill(server, 0) ~= 0 end)
  local next_server = await('another server', function()
    local pid = editor.lua([[
      local client = vim.lsp.get_clients({ bufnr = 0, name = 'callplan' })[1]
      return client and client.initialized and vim.api.nvim_get_proc_children(vim.fn.getpid())[1]
    ]])
    return pid and pid ~= server and pid
  end)
  editor.keys(':%s/Zoë tells us/Pitch Zoë the rates/<CR>')
  editor.diagnostics('findings of the new server', has('tell-pitch'))
  saw('  is started again, and reads what was changed')

  -- What is found at the end is what the command line finds, whatever was computed on the way.
  saw('two hundred keys:')
  editor.find('Pitch')
  editor.keys('ct"' .. ('Convince Zoe of it '):rep(10):sub(1, 180) .. '<Esc>u')
  editor.keys('ct"Zoë signs the order by 10 December<Esc>:write<CR>')
  await('the last key', function() return editor.text():find('goal       = "Zoë signs the order', 1, true) end)
  written('zoe.plan.toml')
  local function same(found)
    local out = vim.json.decode(vim.system({ 'callplan', 'lint', '--format', 'json', test.path('zoe.plan.toml') }, { text = true }):wait().stdout)
    local want = vim.tbl_map(function(f) return ('%d %s'):format(f.range.start.line, f.rule) end, out.findings)
    local got = vim.tbl_map(function(d) return ('%d %s'):format(d.line, d.code) end, found)
    table.sort(want)
    table.sort(got)
    return vim.deep_equal(want, got)
  end
  editor.diagnostics('the findings of the command line', same)
  saw('  the findings are those of the command line')

  editor.quit(next_server)
  saw('Neovim ended with %d, and the server is gone', editor.exit)
end)
