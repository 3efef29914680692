" What a session asks of Vim: what ALE shows, as lines in a file. Keys come from test.sh, through a terminal.

set nocompatible nomore noswapfile hidden autoread signcolumn=yes encoding=utf-8 shortmess+=I
set omnifunc=ale#completion#OmniFunc completeopt=menuone
let g:ale_linters_explicit = 1
let g:ale_linters = {'toml': ['callplan']}
let g:ale_hover_to_preview = 1
let g:ale_completion_enabled = 0
filetype plugin on
syntax on

function! s:Answer(lines) abort
    call writefile(a:lines, $WORK . '/answer.now')
    call rename($WORK . '/answer.now', $WORK . '/answer')
endfunction

" The findings in the location list, with the words they stand on.
function! Found() abort
    let l:all = []

    for l:d in ale#engine#GetLoclist(bufnr(''))
        let l:words = strpart(getline(l:d.lnum), l:d.col - 1, l:d.end_lnum == l:d.lnum ? l:d.end_col - l:d.col + 1 : 0)
        call add(l:all, printf('%d:%d %s [%s] "%s": %s', l:d.lnum, l:d.col, l:d.type, l:d.code, l:words, l:d.text))
    endfor

    call s:Answer(sort(l:all))
endfunction

function! Text() abort
    call s:Answer(getline(1, '$'))
endfunction

function! Messages() abort
    call s:Answer(filter(split(execute('messages'), "\n"), 'v:val =~# "programs/"'))
endfunction

" The preview window, which :ALEHover fills.
function! Preview() abort
    for l:w in range(1, winnr('$'))
        if getwinvar(l:w, '&previewwindow')
            call s:Answer(getbufline(winbufnr(l:w), 1, '$'))
            return
        endif
    endfor

    call s:Answer([])
endfunction

" Takes the code action that begins with a title, as ALE's menu of the right mouse button does.
function! Act(words, title) abort
    call Find(a:words)
    let s:title = a:title
    call ale#codefix#Execute(0, function('s:Choose'))
endfunction

function! s:Choose(data, items) abort
    for [l:type, l:item] in a:items
        if stridx(l:item.title, s:title) == 0
            call ale#codefix#ApplyLSPCodeAction(a:data, l:item)
            call s:Answer([l:item.title])
            return
        endif
    endfor

    call s:Answer(['none of ' . string(map(copy(a:items), 'v:val[1].title'))])
endfunction

function! Find(words) abort
    call cursor(1, 1)
    call search('\V' . a:words, 'cW')
endfunction
