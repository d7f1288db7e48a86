// Why a bar is missed, for those that are. Written by hand after looking; the report asks for a
// sentence where there is none.
const busy = 'other work held both processors during this run (see the load above); ';
export const reasons = {
  serving: `${busy}besides, every request asked the folder whether it had changed. Since then requests share one question every 4 ms; measure again on a quiet machine`,
  'search-en': `${busy}processor time per question is 2.3 ms at p99, so most of this is waiting for a processor; measure again on a quiet machine`,
  'search-ar': `${busy}as for English`,
  'start-warm': `${busy}processor time of a start is about 0.15 s, of which compiling the content is 0.13 s`,
  memory: 'memory of the 1,000 idle connections stayed with the allocator. Since then it is told to give it back (keep_memory_small); measure again',
};
