" callplan for ALE: with editors/vim on the 'runtimepath', plans are coached as soon as they are opened.

call ale#Set('toml_callplan_executable', 'callplan')
call ale#Set('toml_callplan_config', {})

" Plans and their configuration; ALE asks no server without a root.
function! ale_linters#toml#callplan#GetProjectRoot(buffer) abort
    let l:path = expand('#' . a:buffer . ':p')

    if l:path !~# '\v(\.plan|[\\/]callplan)\.toml$'
        return ''
    endif

    let l:git = ale#path#FindNearestDirectory(a:buffer, '.git')

    if !empty(l:git)
        return fnamemodify(l:git, ':h:h')
    endif

    let l:config = ale#path#FindNearestFile(a:buffer, 'callplan.toml')

    return fnamemodify(empty(l:config) ? l:path : l:config, ':h')
endfunction

" ALE counts columns in bytes and does not say so; --utf-8 makes callplan do the same.
call ale#linter#Define('toml', {
\   'name': 'callplan',
\   'lsp': 'stdio',
\   'executable': {b -> ale#Var(b, 'toml_callplan_executable')},
\   'command': '%e lsp --utf-8',
\   'initialization_options': {b -> {'callplan': ale#Var(b, 'toml_callplan_config')}},
\   'lsp_config': {b -> {'callplan': ale#Var(b, 'toml_callplan_config')}},
\   'project_root': function('ale_linters#toml#callplan#GetProjectRoot'),
\})
