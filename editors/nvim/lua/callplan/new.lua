-- A new plan from a few questions. What can be answered, and what is proposed, comes from the program: the same stages, asks
-- and sentences that it offers on a terminal.
local callplan = require('callplan')
local M = {}

-- ask and choose wait for the answer of Neovim's own dialogues, which plugins may replace; nil when they are left.
local function ask(prompt, default)
  local this = coroutine.running()
  vim.ui.input({ prompt = prompt .. ': ', default = default }, function(answer) vim.schedule(function() coroutine.resume(this, answer) end) end)
  return coroutine.yield()
end

local function choose(prompt, items, show)
  local this = coroutine.running()
  vim.ui.select(items, { prompt = prompt, format_item = show, kind = 'callplan' }, function(item)
    vim.schedule(function() coroutine.resume(this, item) end)
  end)
  return coroutine.yield()
end

local function sized(c)
  return c.size > 0 and ('%s (size %d): %s'):format(c.name, c.size, c.doc) or ('%s: %s'):format(c.name, c.doc)
end

--- choose among many: the first of them, which fit best, and the others when these are asked for.
local function choose_first(prompt, items, show)
  local few, most = vim.list_slice(items, 1, 8), #items
  if #few == most then return choose(prompt, items, show) end
  local more = {}
  table.insert(few, more)
  local item = choose(prompt, few, function(i) return i == more and ('... all %d'):format(most) or show(i) end)
  if item == more then return choose(prompt, items, show) end
  return item
end

--- The program's choices, given the answers so far.
local function choices(flags, folder)
  local printed = callplan.run(vim.list_extend({ 'new', '--choices' }, flags), { cwd = folder })
  return printed and vim.json.decode(printed)
end

local function interview(folder)
  local flags = {}
  local function answer(flag, value)
    if value and value ~= '' then vim.list_extend(flags, { '--' .. flag, value }) end
    return value
  end
  local customer = answer('customer', ask('Customer'))
  if not customer or vim.trim(customer) == '' then return end
  if not answer('contact', ask('Contact, as "Name, role"')) then return end
  if not answer('date', ask('Day of the call', os.date('%Y-%m-%d'))) then return end
  local open = choices(flags, folder)
  if not open then return end
  local stage = choose('Where is the customer?', open.stages, function(s) return s.name .. ': ' .. s.doc end)
  if not stage then return end
  answer('stage', stage.name)
  open = choices(flags, folder)
  local primary = choose_first('The best result that is realistic: the customer ...', open.commitments, sized)
  if not primary then return end
  answer('commitment', primary.name)
  local goal = ask('In one sentence', primary.goal)
  if not goal then return end
  answer('goal', goal)
  open = choices(flags, folder)
  local fallback = #open.fallbacks > 0 and choose_first('And if the answer is no? Then the customer ...', open.fallbacks, sized)
  if fallback == nil then return end
  if fallback then
    answer('fallback', fallback.name)
    local smaller = ask('In one sentence', fallback.goal)
    if not smaller then return end
    answer('fallback-goal', smaller)
  end
  local learn = ask('What do you need to learn?', open.learn)
  if not learn then return end
  answer('learn', learn)
  return flags, open.file
end

--- Asks, writes the plan and opens it. `folder` is where it goes: the one named, that of the plan on screen, or the current one.
function M.ask(folder)
  if not folder then
    local path = vim.api.nvim_buf_get_name(0)
    folder = callplan.is_ours(path) and vim.fs.dirname(path) or vim.fn.getcwd()
  end
  folder = vim.fs.normalize(folder)
  local why = callplan.missing()
  if why then return callplan.warn('%s', why) end
  if vim.fn.isdirectory(folder) == 0 then return callplan.warn('%s is no folder; make it first', folder) end
  coroutine.wrap(function()
    local flags, file = interview(folder)
    if not flags then return vim.notify('callplan: no plan was written') end
    local path = vim.fs.joinpath(folder, file)
    if callplan.run(vim.list_extend(vim.list_extend({ 'new' }, flags), { path })) then vim.cmd.edit(vim.fn.fnameescape(path)) end
  end)()
end

return M
