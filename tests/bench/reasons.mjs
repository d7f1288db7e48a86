// Why a bar is missed, for those that are. Written by hand after looking; the report asks for a
// sentence where there is none.
export const reasons = {
  serving: 'nginx sends the page from the cache of files without copying it; we copy it once into the kernel, a fifth of the time of a request. Bodies in memory files with sendfile were tried and are slower here. A third is work for each request, ours and that of libmicrohttpd: reading it, checking it, and clearing 16 KB of memory afterwards',
  'search-en': 'the slowest questions have a misspelt word, with which every word of the guide is compared. Extracts, headings and guesses were made cheaper (decision 042), which took a third of the processor time away; xapian matching and the ranking are next',
  'start-warm': 'nearly all of it is compiling the content: about 0.14 s of processor time, of which (callgrind) two fifths read YAML and Markdown and half make and check the values. Pages are made behind',
};
