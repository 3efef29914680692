-- The calls of a week, or with a customer, in the quickfix list.
local callplan = require('callplan')
local M = {}

local function weekday(date)
  local year, month, day = date:match('^(%d+)-(%d+)-(%d+)$')
  return year and os.date('%a %d %b %Y', os.time({ year = year, month = month, day = day, hour = 12 })) or 'no day'
end

--- The customer of the plan in the current buffer, as the program reads it from its file.
local function customer(path)
  local printed = callplan.run({ 'calls', '--all', '--format', 'json', path })
  local list = printed and vim.json.decode(printed)
  return list and list[1] and list[1].customer
end

--- Lists calls: those of this week, of the week of a day, or "all"; with `same` those with the customer of this plan.
function M.list(which, same)
  local path = vim.api.nvim_buf_get_name(0)
  local root = callplan.is_ours(path) and callplan.root(0) or vim.fn.getcwd()
  local args, title = { 'calls', '--format', 'json' }, 'Calls of this week'
  if same then
    local name = callplan.is_ours(path) and vim.uv.fs_stat(path) and customer(path)
    if not name or name == '' then return callplan.warn('there is no plan with a customer here; open one and write it to its file first') end
    vim.list_extend(args, { '--customer', name })
    title = 'Calls with ' .. name
  elseif which == 'all' then
    table.insert(args, '--all')
    title = 'All calls'
  elseif which ~= '' then
    vim.list_extend(args, { '--week', which })
    title = 'Calls of the week of ' .. which
  end
  local printed = callplan.run(args, { cwd = root })
  if not printed then return end
  local items = {}
  for _, call in ipairs(vim.json.decode(printed)) do
    table.insert(items, {
      filename = vim.fs.joinpath(root, call.path),
      lnum = 1,
      text = ('%s  %s: %s'):format(weekday(call.date), call.customer ~= '' and call.customer or 'no customer',
        call.primary.goal ~= '' and call.primary.goal or 'nothing asked'),
    })
  end
  if #items == 0 then
    vim.notify('callplan: no ' .. title:sub(1, 1):lower() .. title:sub(2) .. ' below ' .. vim.fn.fnamemodify(root, ':~'))
    return
  end
  vim.fn.setqflist({}, ' ', { title = title, items = items })
  vim.cmd('botright copen')
end

return M
