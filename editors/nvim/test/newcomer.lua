-- Waits for the first findings of the plan that a newcomer opens, and prints them. Run by test.sh.
local ok = vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 50)
for _, d in ipairs(vim.diagnostic.get(0)) do
  io.stdout:write(('a newcomer sees %d:%d %s\n'):format(d.lnum + 1, d.col + 1, d.code))
end
vim.cmd(ok and 'qall!' or 'cquit 1')
