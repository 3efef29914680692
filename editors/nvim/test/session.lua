-- A plan is written with callplan's help: findings, hints, hover, a rewrite, a completion. Run by test.sh; what is seen is held
-- against session.want.

local test = dofile(vim.fs.joinpath(vim.fs.dirname(debug.getinfo(1, 'S').source:sub(2)), 'driver.lua'))
local editor, saw, await, has, has_not = test.editor, test.saw, test.await, test.has, test.has_not

test.play('session', function()
  local plan = test.path('zoe.plan.toml')
  editor.start(plan)

  local server = editor.server()
  saw('the server is attached to the plan')

  saw('diagnostics:')
  test.saw_diagnostics('diagnostics', has('talk-to'))

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
  editor.find('"meeting"')
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
  editor.find('Talk to')
  editor.apply('Make the customer the one who acts')
  saw('diagnostics:')
  test.saw_diagnostics('the end of the finding', has_not('talk-to'))

  -- Between the quotes: the closing one stays, and nothing else of the line moves.
  saw('completion of a commitment:')
  local before = editor.text()
  editor.find('""')
  editor.keys('a<C-x><C-o>')
  local offered = await('the menu', function()
    return editor.lua([[return vim.fn.pumvisible() == 1 and vim.tbl_map(function(item) return item.word end, vim.fn.complete_info({ 'items' }).items)]])
  end)
  saw('  first of %d: %s', #offered, table.concat(offered, ', ', 1, 3))
  editor.keys('<C-y><Esc>')
  await('normal mode', function() return editor.lua('return vim.fn.mode()') == 'n' end)
  test.differences(before, editor.text())

  editor.keys(':write<CR>')
  await('the file', function() return test.read('zoe.plan.toml') == editor.text() end)
  saw('diagnostics of what was written:')
  test.saw_diagnostics('the end of the finding', has_not('missing-commitment'))

  -- While a sentence is being written nothing is said about it; when the caret has rested, it is.
  saw('a sentence being written:')
  editor.keys('Go<CR>[[secondary]]<CR>goal = "Convince Zoë of our rates"')
  await('the sentence', function() return editor.text():find('of our rates"', 1, true) end)
  local written = vim.uv.now()
  test.saw_diagnostics('diagnostics of the sentence', has('convince'))
  vim.uv.update_time()
  saw('  after the caret has rested: %s', vim.uv.now() - written > 1500)
  editor.keys('<Esc>u')

  editor.keys(':edit! other.toml<CR>')
  await('another TOML file', function() return editor.lua([[return vim.bo.filetype == 'toml' and vim.fn.expand('%:t') == 'other.toml']]) end)
  saw('servers at a TOML file that is no plan: %d', #editor.lua([[return vim.lsp.get_clients({ bufnr = 0 })]]))

  editor.quit(server)
  saw('Neovim ended with %d, and the server is gone', editor.exit)
end)
