-- The language server of callplan, as vim.lsp.enable('callplan') reads it (Neovim 0.11 and later) and
-- plugin/callplan.lua reads it for Neovim 0.10.

local callplan = require('callplan')

---@type vim.lsp.Config
return {
  name = 'callplan',
  cmd = callplan.cmd(),
  filetypes = { 'toml' },
  root_dir = function(buffer, start)
    if callplan.is_ours(vim.api.nvim_buf_get_name(buffer)) then start(callplan.root(buffer)) end
  end,
  -- Neovim 0.10 takes these instead of its own, later ones add them.
  capabilities = vim.tbl_deep_extend('force', vim.lsp.protocol.make_client_capabilities(), {
    workspace = { textDocumentContent = { dynamicRegistration = false } },
  }),
  handlers = {
    ['workspace/textDocumentContent/refresh'] = function(...) return require('callplan.documents').refreshed(...) end,
  },
  on_exit = function(...) require('callplan.server').exited(...) end,
}
