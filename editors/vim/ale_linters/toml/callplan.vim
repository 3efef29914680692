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

let s:programs = {}

" ALE says nothing of a program that is not there, and starts one that ends at once again and again. It is given only what runs; what
" to do about another one is said once.
function! ale_linters#toml#callplan#GetExecutable(buffer) abort
    let l:program = ale#Var(a:buffer, 'toml_callplan_executable')
    let l:path = exepath(l:program)
    let l:key = l:program . getftime(l:path)

    if !has_key(s:programs, l:key)
        let l:trouble = ''

        if empty(l:path)
            let l:trouble = 'no such program; put it on the PATH or name it: g:ale_toml_callplan_executable'
        else
            call system(ale#Escape(l:path) . ' lsp --utf-8 --help')

            if v:shell_error
                let l:trouble = 'ends at once with ' . v:shell_error . '; an old version? Build it anew'
            endif
        endif

        let s:programs[l:key] = empty(l:trouble) ? l:program : ''

        if !empty(l:trouble)
            echohl WarningMsg
            echomsg l:program . ': ' . l:trouble
            echohl None
        endif
    endif

    return s:programs[l:key]
endfunction

" ALE counts columns in bytes and does not say so; --utf-8 makes callplan do the same.
call ale#linter#Define('toml', {
\   'name': 'callplan',
\   'lsp': 'stdio',
\   'executable': function('ale_linters#toml#callplan#GetExecutable'),
\   'command': '%e lsp --utf-8',
\   'initialization_options': {b -> {'callplan': ale#Var(b, 'toml_callplan_config')}},
\   'lsp_config': {b -> {'callplan': ale#Var(b, 'toml_callplan_config')}},
\   'project_root': function('ale_linters#toml#callplan#GetProjectRoot'),
\})
