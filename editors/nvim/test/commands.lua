-- The commands of the plugin: a new plan, its brief, the calls of a week, health and help. Run by test.sh; what is seen is held
-- against commands.want.

local test = dofile(vim.fs.joinpath(vim.fs.dirname(debug.getinfo(1, 'S').source:sub(2)), 'driver.lua'))
local editor, saw, await = test.editor, test.saw, test.await

local function lines(list)
  for _, line in ipairs(list) do saw('  ' .. line) end
end

--- Answers the next question, whether it is one for a line or for a number.
local function answer(keys)
  local function asks() return editor.waits() or editor.lua([[return vim.fn.getcmdtype():find('[@-]') ~= nil]]) end
  await('a question', asks)
  vim.wait(200) -- the one before may only just have been left
  await('a question', asks)
  editor.keys(keys)
  vim.wait(100)
end

test.play('commands', function()
  vim.fn.mkdir(test.path('.git'), 'p')
  editor.start(test.path('zoe.plan.toml'), { before = 'let g:callplan = {"hints": v:true}' })
  local server = editor.server()

  saw('hints that were asked for:')
  await('hints', function() return editor.lua([[return vim.lsp.inlay_hint.is_enabled({ bufnr = 0 })]]) end)
  saw('  are on')

  saw('the brief:')
  editor.keys(':CallplanBrief<CR>')
  local function brief()
    return editor.lua([[
      for _, window in ipairs(vim.api.nvim_list_wins()) do
        local buffer = vim.api.nvim_win_get_buf(window)
        if vim.startswith(vim.api.nvim_buf_get_name(buffer), 'callplan-brief:') then return vim.api.nvim_buf_get_lines(buffer, 0, -1, false) end
      end
    ]])
  end
  local page = await('the brief', function()
    local page = brief()
    return page and #page > 1 and page
  end)
  lines(page)
  saw('  the cursor stays in %s', editor.lua([[return vim.fn.expand('%:t')]]))
  saw('the brief while the plan changes:')
  editor.find('November')
  editor.keys('cwDecember<Esc>')
  await('the new month in the brief', function() return table.concat(brief(), '\n'):find('the December log', 1, true) end)
  saw('  follows')
  editor.keys(':write<CR>:only<CR>')

  -- vim.ui.input and vim.ui.select as they are; what they ask is noted.
  editor.lua([[
    _G.asked = {}
    for _, name in ipairs({ 'input', 'select' }) do
      local own = vim.ui[name]
      vim.ui[name] = function(a, b, ...)
        table.insert(_G.asked, (name == 'input' and a or b).prompt)
        return own(a, b, ...)
      end
    end
  ]])
  saw('a new plan:')
  editor.keys(':CallplanNew<CR>')
  answer('Northwind Foods<CR>')
  answer('Dana Ruiz, COO<CR>')
  answer('<C-u>2026-12-03<CR>')
  answer('3<CR>')
  answer('5<CR>')
  answer('<CR>')
  answer('1<CR>')
  answer('<CR>')
  answer('<CR>')
  await('the plan', function() return editor.lua([[return vim.fn.expand('%:t')]]) == '2026-12-03-northwind-foods.plan.toml' end)
  lines(editor.lua([[return _G.asked]]))
  lines(vim.split(vim.trim(editor.text()), '\n'))
  editor.server()

  saw('a question that is left:')
  editor.keys(':CallplanNew<CR>')
  answer('<Esc>')
  await('the message', function() return editor.messages():find('no plan was written', 1, true) end)
  saw('  leaves nothing')

  saw('the calls of a week:')
  editor.keys(':CallplanCalls 2026-12-03<CR>')
  local function calls()
    return editor.lua([[
      local list = vim.fn.getqflist({ title = 1, items = 1 })
      local found = { list.title }
      for _, i in ipairs(list.items) do table.insert(found, vim.fs.basename(vim.fn.bufname(i.bufnr)) .. ': ' .. i.text) end
      return found
    ]])
  end
  lines(await('the calls', function() local found = calls() return #found > 1 and found end))
  editor.keys(':cclose<CR>:edit zoe.plan.toml<CR>:CallplanCalls!<CR>')
  lines(await('the calls with a customer', function() local found = calls() return found[1]:find('Zoë') and found end))
  editor.keys(':cclose<CR>:CallplanCalls tomorrow<CR>')
  await('the message', function() return editor.messages():find("--week can't be tomorrow", 1, true) end)
  saw('  a day that is none is said')

  saw('health:')
  local report = editor.health()
  for _, part in ipairs({ 'version', 'the language server runs for', 'hints are on' }) do
    saw('  %s: %s', part, report:find(part, 1, true) ~= nil)
  end
  saw('  errors: %s', report:find('ERROR', 1, true) ~= nil)

  saw('help:')
  editor.keys(':help callplan<CR>')
  await('the help', function() return editor.lua([[return vim.bo.buftype == 'help' and vim.fn.expand('%:t') == 'callplan.txt']]) end)
  local tags = editor.lua([[
    local lost = {}
    for _, name in ipairs({ ':CallplanNew', ':CallplanBrief', ':CallplanCalls', ':CallplanRestart', 'callplan-settings', 'callplan-health', 'g:callplan' }) do
      if not pcall(vim.cmd.help, name) then table.insert(lost, name) end
    end
    return table.concat(lost, ' ')
  ]])
  saw('  words without help: %s', tags == '' and 'none' or tags)
  local fresh = editor.lua([[
    local doc, copy = vim.fs.dirname(vim.fn.expand('%:p')), vim.fn.tempname()
    vim.fn.mkdir(copy)
    vim.uv.fs_copyfile(doc .. '/callplan.txt', copy .. '/callplan.txt')
    vim.cmd.helptags(copy)
    return vim.deep_equal(vim.fn.readfile(doc .. '/tags'), vim.fn.readfile(copy .. '/tags'))
  ]])
  saw('  doc/tags is that of the help: %s', fresh or false)

  editor.quit(server)
  saw('Neovim ended with %d, and the server is gone', editor.exit)
end)
