-- What a person does in Neovim: opens an ordinance, looks at what is wrong, asks, renames and lays out. Writes what was seen as JSON.
local command = vim.json.decode(vim.env.ANDERSOM_LSP)
local out = vim.env.ANDERSOM_OUT
local seen = {}

local function finish(problem)
  seen.problem = problem
  vim.fn.writefile({ vim.json.encode(seen) }, out)
  vim.cmd("qa!")
end

local function main()
  local buffer = vim.api.nvim_get_current_buf()
  local client_id = vim.lsp.start_client({ name = "andersom", cmd = command, root_dir = vim.fn.getcwd() })
  vim.lsp.buf_attach_client(buffer, client_id)
  if not vim.wait(60000, function() return vim.lsp.buf_is_attached(buffer, client_id) end, 20) then
    return finish("not attached")
  end
  local client = vim.lsp.get_client_by_id(client_id)
  vim.wait(60000, function() return client.initialized end, 20)

  local function wanted_diagnostics(check)
    return vim.wait(60000, function() return check(vim.diagnostic.get(buffer)) end, 20)
  end
  local function place(words, extra)
    for row, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
      local col = line:find(words, 1, true)
      if col then return { line = row - 1, character = col - 1 + (extra or 0) } end
    end
    error("not in the text: " .. words)
  end
  local function ask(method, words, extra, more)
    local params = { textDocument = { uri = vim.uri_from_bufnr(buffer) }, position = place(words, extra) }
    local answer = client.request_sync(method, vim.tbl_extend("force", params, more or {}), 60000, buffer)
    if answer == nil or answer.err then error(method .. ": " .. vim.inspect(answer)) end
    return answer.result
  end

  if not wanted_diagnostics(function(found) return #found > 0 end) then return finish("no diagnostics") end
  seen.wrong = vim.diagnostic.get(buffer)[1]
  local wrong = place("blauwte")
  vim.api.nvim_buf_set_text(buffer, wrong.line, wrong.character, wrong.line, wrong.character + 7, { "inkomen" })
  if not wanted_diagnostics(function(found) return #found == 0 end) then return finish("still wrong") end

  seen.hover = ask("textDocument/hover", "het inkomen is hoogstens", 5)
  seen.completion = ask("textDocument/completion", "Effect: ", 8)
  local edit = ask("textDocument/rename", "inkomen: bedrag", 2, { newName = "loon" })
  vim.lsp.util.apply_workspace_edit(edit, client.offset_encoding)
  seen.renamed = vim.api.nvim_buf_get_lines(buffer, 0, -1, false)
  vim.lsp.buf.formatting_sync(nil, 60000)
  seen.laid_out = vim.api.nvim_buf_get_lines(buffer, 0, -1, false)
  vim.lsp.stop_client(client_id)
  seen.stopped = vim.wait(10000, function() return client.is_stopped() end, 20)
  finish(nil)
end

local ok, problem = pcall(main)
if not ok then finish(problem) end
