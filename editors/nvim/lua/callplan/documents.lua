-- Documents that the server makes: the brief of a plan, and the pages of the rules. They are buffers of their own names, read from the
-- server, and read again when the server says that they have changed.
local server = require('callplan.server')
local M = {}

local function clients()
  return vim.lsp.get_clients({ name = 'callplan' })
end

--- Fills a buffer with the document that its name is the URI of.
function M.read(buffer)
  local client = clients()[1]
  if not client then return end
  local function show(err, result)
    if not vim.api.nvim_buf_is_valid(buffer) then return end
    local text = err and ('callplan: ' .. err.message) or result.text
    vim.bo[buffer].modifiable = true
    vim.api.nvim_buf_set_lines(buffer, 0, -1, false, vim.split(vim.trim(text), '\n'))
    vim.bo[buffer].modifiable, vim.bo[buffer].modified = false, false
  end
  local params = { uri = vim.api.nvim_buf_get_name(buffer) }
  if vim.fn.has('nvim-0.11') == 1 then
    client:request('workspace/textDocumentContent', params, show, buffer)
  else
    client.request('workspace/textDocumentContent', params, show, buffer)
  end
end

--- Makes a new buffer one of ours; the way BufReadCmd is to be answered.
function M.open(buffer)
  vim.bo[buffer].buftype, vim.bo[buffer].swapfile, vim.bo[buffer].bufhidden = 'nofile', false, 'hide'
  vim.bo[buffer].filetype = 'markdown'
  M.read(buffer)
end

--- The server says that a document has changed.
function M.refreshed(_, params)
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    local name = vim.api.nvim_buf_get_name(buffer)
    if vim.api.nvim_buf_is_loaded(buffer) and vim.uri_decode(name) == vim.uri_decode(params.uri) then M.read(buffer) end
  end
  return vim.NIL
end

--- Shows the brief of the plan in the current window beside it; the cursor stays.
function M.brief()
  local here = vim.api.nvim_get_current_win()
  local plan = vim.api.nvim_get_current_buf()
  if not server.client(plan) then return end
  local name = vim.fs.basename(vim.api.nvim_buf_get_name(plan)):gsub('%.toml$', ''):gsub('%.plan$', '')
  local uri = ('callplan-brief:/%s.md?%s'):format(vim.uri_encode(name, 'rfc3986'), vim.uri_encode(vim.uri_from_bufnr(plan), 'rfc3986'))
  local buffer = vim.fn.bufadd(uri)
  vim.fn.bufload(buffer)
  if #vim.fn.win_findbuf(buffer) == 0 then
    vim.cmd('vertical sbuffer ' .. buffer)
    vim.wo.wrap, vim.wo.linebreak, vim.wo.number, vim.wo.signcolumn = true, true, false, 'no'
    vim.api.nvim_set_current_win(here)
  end
end

return M
