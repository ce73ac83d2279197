/**
 * What the rows of `forums.ts` read.
 *
 * @module
 */
import type { Example } from '../site.ts';

export const FORUMS_EXAMPLES: readonly Example[] = [
  ['https://www.lesswrong.com/posts/w4aeAFzSAguvqA5qu/how-to-go', 'lw:w4aeAFzSAguvqA5qu'],
  ['https://www.lesswrong.com/posts/w4aeAFzSAguvqA5qu', 'lw:w4aeAFzSAguvqA5qu'],
  [
    'https://lesswrong.com/posts/w4aeAFzSAguvqA5qu/just-retarget%23Problems',
    'lw:w4aeAFzSAguvqA5qu',
  ],
  ['https://www.lesswrong.com/posts/w4aeAFzSAguvqA5qu)', 'lw:w4aeAFzSAguvqA5qu'],
  ['https://www.lesswrong.com/s/N7nDePaNabJdnbXeE/p/w4aeAFzSAguvqA5qu', 'lw:w4aeAFzSAguvqA5qu'],
  ['https://www.lesswrong.com/g/N7nDePaNabJdnbXeE/p/w4aeAFzSAguvqA5qu', 'lw:w4aeAFzSAguvqA5qu'],
  ['https://www.lesswrong.com/events/w4aeAFzSAguvqA5qu/a-meetup', 'lw:w4aeAFzSAguvqA5qu'],
  ['https://www.lesswrong.com/posts/w4aeAFzSAguvqA5qu/x#fn0g9sn95iiqe', 'lw:w4aeAFzSAguvqA5qu'],
  ['https://www.lesswrong.com/posts/w4aeAFzSAguvqA5qu/x#Acknowledgements_', 'lw:w4aeAFzSAguvqA5qu'],
  ['https://www.lesswrong.com/posts/w4aeAFzSAguvqA5qu/x#acknowledgementss', 'lw:w4aeAFzSAguvqA5qu'],
  ['https://www.lesswrong.com/posts/w4aeAFzSAguvqA5qu/x?commentId=', 'lw:w4aeAFzSAguvqA5qu'],
  ['https://www.alignmentforum.org/posts/w4aeAFzSAguvqA5qu/x', 'lw:w4aeAFzSAguvqA5qu'],
  ['https://www.greaterwrong.com/posts/w4aeAFzSAguvqA5qu/x', 'lw:w4aeAFzSAguvqA5qu'],
  ['https://greaterwrong.com/posts/w4aeAFzSAguvqA5qu/x', 'lw:w4aeAFzSAguvqA5qu'],
  ['https://lw2.issarice.com/posts/w4aeAFzSAguvqA5qu/x', 'lw:w4aeAFzSAguvqA5qu'],
  [
    'https://www.lesswrong.com/posts/w4aeAFzSAguvqA5qu/x?commentId=mcA57W6YK6a2TGaE2',
    'lwcomment:mcA57W6YK6a2TGaE2',
  ],
  [
    'https://www.lesswrong.com/posts/w4aeAFzSAguvqA5qu/x#mcA57W6YK6a2TGaE2',
    'lwcomment:mcA57W6YK6a2TGaE2',
  ],
  [
    'https://www.greaterwrong.com/posts/w4aeAFzSAguvqA5qu/x/comment/mcA57W6YK6a2TGaE2',
    'lwcomment:mcA57W6YK6a2TGaE2',
  ],
  [
    'https://www.greaterwrong.com/posts/w4aeAFzSAguvqA5qu/comment/mcA57W6YK6a2TGaE2',
    'lwcomment:mcA57W6YK6a2TGaE2',
  ],
  [
    'https://www.greaterwrong.com/posts/w4aeAFzSAguvqA5qu/x/answer/pkhFrdpbuxtQ9xhAa',
    'lwcomment:pkhFrdpbuxtQ9xhAa',
  ],
  [
    'https://www.greaterwrong.com/posts/w4aeAFzSAguvqA5qu/x#comment-mcA57W6YK6a2TGaE2',
    'lwcomment:mcA57W6YK6a2TGaE2',
  ],
  ['https://forum.effectivealtruism.org/posts/qtDLZsM5rypkEHxYm/x', 'eaf:qtDLZsM5rypkEHxYm'],
  ['https://ea.greaterwrong.com/posts/qtDLZsM5rypkEHxYm/x', 'eaf:qtDLZsM5rypkEHxYm'],
  [
    'https://ea.greaterwrong.com/posts/qtDLZsM5rypkEHxYm/x/comment/M6y2dsuXqShcQoWWD',
    'eafcomment:M6y2dsuXqShcQoWWD',
  ],
  [
    'https://forum.effectivealtruism.org/posts/qtDLZsM5rypkEHxYm/x?commentId=M6y2dsuXqShcQoWWD',
    'eafcomment:M6y2dsuXqShcQoWWD',
  ],
  [
    'https://forum.effectivealtruism.org/posts/qtDLZsM5rypkEHxYm/x#M6y2dsuXqShcQoWWD',
    'eafcomment:M6y2dsuXqShcQoWWD',
  ],

  ['https://www.lesswrong.com/', undefined],
  ['https://www.lesswrong.com/users/bogdan-ionut-cirstea', undefined],
  ['https://www.lesswrong.com/s/N7nDePaNabJdnbXeE', undefined],
  ['https://www.lesswrong.com/w/simulator-theory', undefined],
  ['https://www.lesswrong.com/tag/ai', undefined],
  ['https://www.lesswrong.com/lw/jo/einsteins_arrogance/', undefined],
  ['https://www.lesswrong.com/posts/short/x', undefined],
  ['https://lesswrong.com.evil.example/posts/w4aeAFzSAguvqA5qu/x', undefined],
];
