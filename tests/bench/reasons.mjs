// Why a bar is missed, for those that are. Written by hand after looking; the report asks for a
// sentence where there is none.
export const reasons = {
  serving: 'nginx sends the page from the cache of files without copying it; we copy it once into the kernel, a fifth of the time of a request. Bodies in memory files with sendfile were tried and are slower here. A third is work for each request, ours and that of libmicrohttpd: reading it, checking it, and clearing 16 KB of memory afterwards',
  'search-en': 'of the instructions of a search (callgrind, all questions) 44 % make the extracts, most of that looking for the ends of sentences in each text found; 34 % rank, 16 % read and correct the question. Next: keep the ends of sentences with the text',
  'start-warm': 'nearly all of it is compiling the content: about 0.14 s of processor time, of which (callgrind) two fifths read YAML and Markdown and half make and check the values. Pages are made behind',
};
