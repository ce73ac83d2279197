/**
 * LessWrong, the Alignment Forum and the EA Forum, and their mirrors. A post has the same id on all
 * mirrors of a forum, and the Alignment Forum's posts are LessWrong's.
 *
 * @module
 */
import type { Rule, Site } from '../site.ts';

const LESSWRONG_HOSTS =
  'lesswrong.com lesserwrong.com alignmentforum.org greaterwrong.com lw.greaterwrong.com af.greaterwrong.com lw2.issarice.com';

const EA_FORUM_HOSTS =
  'forum.effectivealtruism.org forum-bots.effectivealtruism.org ea.greaterwrong.com eaforum.issarice.com';

/** Where posts are, see the patterns. */
const FOLDERS = 'posts events s g';

const POST = /^\/(?:posts|events|[sg]\/\w+\/p)\/([\da-zA-Z]{15,24})(?![\w-])/;

/** GreaterWrong's permalinks; an answer to a question is a comment too. */
const COMMENT =
  /^\/(?:posts|events|[sg]\/\w+\/p)\/\w+\/(?:[^/]+\/)?(?:comment|answer)\/([\da-zA-Z]+)/;

const PROFILE = /^\/users\/([\w.-]+)/;

export const FORUMS: readonly Site[] = [
  { hosts: LESSWRONG_HOSTS, folders: FOLDERS, rules: postsAndComments('lw') },
  { hosts: EA_FORUM_HOSTS, folders: FOLDERS, rules: postsAndComments('eaf') },
];

/** People's pages, which are sources but no works. */
export const FORUM_PROFILES: readonly Site[] = [
  { hosts: LESSWRONG_HOSTS, rules: [[PROFILE, 'url:https://www.lesswrong.com/users/$1']] },
  { hosts: EA_FORUM_HOSTS, rules: [[PROFILE, 'url:https://forum.effectivealtruism.org/users/$1']] },
];

function postsAndComments(scheme: 'lw' | 'eaf'): readonly Rule[] {
  return [
    [COMMENT, `${scheme}comment:$1`],
    [POST, `${scheme}comment:{commentId}`],
    [POST, `${scheme}comment:{#}`],
    [POST, `${scheme}:$1`],
  ];
}
