-- What goes wrong with programs, folders and files, and what is said about it. Run by test.sh; what is seen is held against
-- trouble.want.

local test = dofile(vim.fs.joinpath(vim.fs.dirname(debug.getinfo(1, 'S').source:sub(2)), 'driver.lua'))
local editor, saw, await, has, has_not = test.editor, test.saw, test.await, test.has, test.has_not

--- Opens a plan with a program that is not as it should be, and notes what is said.
local function program(what, script, words)
  saw('%s:', what)
  local path = test.path('programs/' .. what:gsub(' ', '-'))
  if script then
    test.write('programs/' .. what:gsub(' ', '-'), '#!/bin/sh\n' .. script .. '\n')
    vim.uv.fs_chmod(path, 493) -- 0755
  end
  editor.start(test.path('zoe.plan.toml'), { before = ('let g:callplan = {"cmd": ["%s", "lsp"]}'):format(path) })
  local said = await('a message', function()
    local messages = editor.messages()
    return messages and messages:find(words, 1, true) and messages
  end)
  for line in said:gmatch('[^\n]+') do
    if line:find('callplan: ', 1, true) then saw('  %s', (line:gsub(vim.pesc(path), 'PROGRAM'))) end
  end
  local report = editor.health()
  saw('  health has an error: %s', report:find('ERROR', 1, true) ~= nil)
  editor.quit()
end

local late = [[goal       = "Talk to Zoë about our new rates by 10 December"]]
local plan = 'customer = "Bäckerei"\ndate     = 2026-12-03\nstage    = "discovery"\n\n[primary]\n' .. late .. '\n'

test.play('trouble', function()
  vim.fn.mkdir(test.path('.git'), 'p')

  program('no program', nil, 'there is no program')
  program('a program without a server', 'if [ "$1" = version ]; then echo "callplan 0.0.1"; exit 0; fi\necho "unknown command: $1" >&2\nexit 2', 'ended at once')
  program('a program that crashes', 'echo "panic: no" >&2\nkill -SEGV $$', 'ended at once')

  saw('a plan outside of any repository:')
  local outside = vim.fn.tempname() -- below no .git
  vim.fn.mkdir(outside)
  local file = assert(io.open(outside .. '/away.plan.toml', 'w'))
  file:write(plan)
  file:close()
  editor.start(outside .. '/away.plan.toml', { cwd = outside })
  local server = editor.server()
  editor.diagnostics('its findings', has('talk-to'))
  saw('  is coached')

  saw('a buffer without a file:')
  editor.keys(':enew<CR>:set filetype=toml<CR>')
  editor.lua([[vim.api.nvim_buf_set_lines(0, 0, -1, false, { 'goal = "Talk to Zoë"' })]])
  saw('  servers: %d', editor.lua([[return #vim.lsp.get_clients({ bufnr = 0 })]]))
  saw('a plan that is not written yet:')
  editor.keys(':edit ' .. outside .. '/new.plan.toml<CR>')
  editor.server()
  editor.lua([[vim.api.nvim_buf_set_lines(0, 0, -1, false, vim.split(..., '\n'))]], vim.trim(plan))
  editor.diagnostics('its findings', has('talk-to'))
  saw('  is coached')
  editor.quit(server)

  saw('a folder that cannot be written to:')
  test.write('shut/shut.plan.toml', plan)
  vim.uv.fs_chmod(test.path('shut/shut.plan.toml'), 292) -- 0444
  vim.uv.fs_chmod(test.path('shut'), 365) -- 0555
  editor.start(test.path('shut/shut.plan.toml'))
  server = editor.server()
  editor.diagnostics('its findings', has('talk-to'))
  editor.find('Talk')
  editor.apply('Make the customer the one who acts')
  saw('  is coached all the same')
  editor.quit(server)
  vim.uv.fs_chmod(test.path('shut'), 493)

  saw('two folders with a callplan.toml each:')
  test.write('loud/a.plan.toml', plan)
  test.write('loud/callplan.toml', 'root = true\n[rules]\ntalk-to = "error"\n')
  test.write('quiet/b.plan.toml', plan)
  test.write('quiet/callplan.toml', 'root = true\n[rules]\ntalk-to = "off"\n')
  editor.start(test.path('loud/a.plan.toml'))
  server = editor.server()
  for _, d in ipairs(editor.diagnostics('its findings', has('talk-to'))) do
    if d.code == 'talk-to' then saw('  in one it is an %s', d.severity) end
  end
  editor.keys(':edit ' .. test.path('quiet/b.plan.toml') .. '<CR>')
  editor.diagnostics('its findings', has('missing-fallback'))
  editor.diagnostics('its findings', has_not('talk-to'))
  saw('  in the other it is nothing, and %d server runs', editor.lua([[return #vim.lsp.get_clients({ name = 'callplan' })]]))
  editor.quit(server)

  saw('a plan with lines that end as on Windows:')
  test.write('crlf.plan.toml', (plan:gsub('\n', '\r\n')))
  editor.start(test.path('crlf.plan.toml'))
  server = editor.server()
  for _, d in ipairs(editor.diagnostics('its findings', has('talk-to'))) do
    if d.code == 'talk-to' then saw('  %d:%d "%s"', d.line, d.col, d.words) end
  end
  editor.find('Talk')
  editor.apply('Make the customer the one who acts')
  editor.keys(':write<CR>')
  await('the file', function() return not test.read('crlf.plan.toml'):find('Talk', 1, true) end)
  local text = test.read('crlf.plan.toml')
  saw('  and every line ends so when it is written: %s', not text:gsub('\r\n', ''):find('\n', 1, true))
  editor.quit(server)
  saw('Neovim ended with %d, and the server is gone', editor.exit)
end)
