// Why a bar is missed, for those that are. Written by hand after looking; the report asks for a
// sentence where there is none.
export const reasons = {
  serving: 'nginx sends the page from the cache of files without copying it; we copy it once into the kernel, a fifth of the time of a request. Bodies in memory files with sendfile were tried and are slower here. A third is work for each request, ours and that of libmicrohttpd: reading it, checking it, and clearing 16 KB of memory afterwards',
  memory: '39.5 MB are there before anybody asks: all that content says, 10 MB more since there are letters, interviews and dated law, and each page in two languages as it is, in gzip and in brotli. The first search adds 30 MB: the index with the words that misspelt ones are compared with. Which of its parts are large has not been profiled',
};
