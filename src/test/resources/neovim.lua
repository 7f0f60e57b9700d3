-- What a user has, but for the command, and for the choice from a list, which a test makes by its beginning.
local command = vim.fn.json_decode(vim.env.ERRDEX_COMMAND)
wanted = ''
vim.ui.select = function(items, options, choose)
  for _, item in ipairs(items) do
    if vim.startswith((options.format_item or tostring)(item), wanted) then
      return choose(item)
    end
  end
end
vim.api.nvim_create_autocmd({ 'BufRead', 'BufNewFile' }, {
  pattern = { '*/content/*', '*/templates/*' },
  callback = function()
    local root = vim.fn.getcwd()
    errdex = errdex or vim.lsp.start_client({ name = 'errdex', cmd = command, root_dir = root })
    vim.lsp.buf_attach_client(0, errdex)
    vim.bo.omnifunc = 'v:lua.vim.lsp.omnifunc'
  end,
})
