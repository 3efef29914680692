-- With this folder on the 'runtimepath', plans are coached as soon as they are opened.

if vim.lsp.enable then
  vim.lsp.enable('callplan')
  return
end

-- Neovim 0.10 knows no lsp/ folder and no vim.lsp.enable.
vim.api.nvim_create_autocmd('FileType', {
  group = vim.api.nvim_create_augroup('callplan', {}),
  pattern = 'toml',
  callback = function(event)
    local file = vim.api.nvim_get_runtime_file('lsp/callplan.lua', false)[1]
    local config = dofile(file)
    config.root_dir(event.buf, function(root)
      vim.lsp.start(vim.tbl_extend('force', config, { root_dir = root }), { bufnr = event.buf })
    end)
  end,
})
