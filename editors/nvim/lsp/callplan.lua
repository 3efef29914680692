-- The language server of callplan, as vim.lsp.enable('callplan') reads it (Neovim 0.11 and later) and
-- plugin/callplan.lua reads it for Neovim 0.10.

-- The server is given plans and their configuration, and no other TOML file.
local function is_ours(path)
  return vim.endswith(path, '.plan.toml') or vim.fs.basename(path) == 'callplan.toml'
end

---@type vim.lsp.Config
return {
  name = 'callplan',
  cmd = { 'callplan', 'lsp' },
  filetypes = { 'toml' },
  -- The repository before the nearest callplan.toml: names and earlier calls come from the plans of all folders, and
  -- which callplan.toml is in force for a plan is for the server to find out.
  root_dir = function(buffer, start)
    local path = vim.api.nvim_buf_get_name(buffer)
    if is_ours(path) then
      start(vim.fs.root(buffer, '.git') or vim.fs.root(buffer, 'callplan.toml') or vim.fs.dirname(path))
    end
  end,
}
