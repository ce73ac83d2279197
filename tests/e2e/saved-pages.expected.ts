/**
 * What must be marked on the saved pages, found by reading them in Chromium at 1280 px: each link's
 * address, words, visibility and place, against the works that the curated claims cite (basis linked
 * or named) or that say something themselves.
 *
 * Where the contract leaves room, these lists say:
 * - The site's navigation includes what the forum itself puts on a page to lead elsewhere: the
 *   recommendations below a post (`.PostBottomRecommendations-root`), the cards and lists of posts on
 *   a profile (`[class*="Profile"]`), tables of contents and the header of a post
 *   (`.LWPostsPageHeader-root`).
 * - A link with `commentId` names the comment, not the post; it is marked if the comment has claims.
 * - A work that is linked twice is marked twice.
 * - In `*.ssr.html` the inline scripts have moved each `<div hidden id="S:…">` into its place by the
 *   time the page has loaded, with or without the site's own scripts; what is still hidden is not
 *   marked.
 *
 * - A title that is the words of a link counts where that link is not marked itself: the link may lead
 *   to a comment on the work, or to a copy that the library does not know.
 * - The words of a footnote's raw Markdown, which two pages show as code, are running text.
 *
 * Only pages of hosts that are switched on by default are here: blogs, publishers and arxiv-vanity
 * are not.
 *
 * @module
 */

/** A saved page, by its path in the folder of saved pages, and its marks in document order. */
export interface SavedPage {
  readonly file: string;
  /** `href` as it is written in the attribute, and the library's id of the work. */
  readonly marked: readonly (readonly [href: string, workId: string])[];
  /** Words in running text, white space as single spaces, and the work that they name. */
  readonly named?: readonly (readonly [words: string, workId: string])[];
}

export const SAVED_PAGES: readonly SavedPage[] = [
  // The address of the linkpost stands above the body and again in it: a post is no copy of the paper
  // it links, so both are mentions. The three posts under "Recommended" are the site's own navigation.
  {
    file: 'lesswrong/bench-linkpost.hydrated.html',
    marked: [
      ['https://arxiv.org/abs/2401.05566', 'arxiv:2401.05566'],
      ['https://arxiv.org/abs/2401.05566', 'arxiv:2401.05566'],
      ['https://arxiv.org/pdf/2212.08073.pdf#page=3', 'arxiv:2212.08073'],
    ],
    named: [['Simulators', 'lw:vJFdjigzmcXMhNTsx']],
  },
  {
    file: 'lesswrong/bench-linkpost.ssr.html',
    marked: [
      ['https://arxiv.org/abs/2401.05566', 'arxiv:2401.05566'],
      ['https://arxiv.org/abs/2401.05566', 'arxiv:2401.05566'],
      ['https://arxiv.org/pdf/2212.08073.pdf#page=3', 'arxiv:2212.08073'],
    ],
    named: [['Simulators', 'lw:vJFdjigzmcXMhNTsx']],
  },
  // The footnote with 2203.02155 is shown twice: in the list and, at 1280 px, as a note in the margin.
  {
    file: 'lesswrong/bench-permalink.hydrated.html',
    marked: [
      ['https://arxiv.org/abs/2005.14165', 'arxiv:2005.14165'],
      ['https://arxiv.org/abs/2009.03393', 'arxiv:2009.03393'],
      ['https://arxiv.org/abs/2005.14165', 'arxiv:2005.14165'],
      ['https://arxiv.org/abs/2203.02155', 'arxiv:2203.02155'],
      ['https://arxiv.org/abs/2203.02155', 'arxiv:2203.02155'],
      ['https://arxiv.org/abs/2212.09251', 'arxiv:2212.09251'],
      ['https://arxiv.org/abs/2310.13548v3', 'arxiv:2310.13548'],
      ['https://ar5iv.org/abs/1706.03762', 'arxiv:1706.03762'],
    ],
    named: [
      ['1906.01820', 'arxiv:1906.01820'],
      ['Risks from Learned Optimization in Advanced Machine Learning Systems', 'arxiv:1906.01820'],
      ['1906.01820', 'arxiv:1906.01820'],
    ],
  },
  // Of the 64 comments only the linked one is in the document as sent.
  {
    file: 'lesswrong/bench-permalink.ssr.html',
    marked: [
      ['https://arxiv.org/abs/2005.14165', 'arxiv:2005.14165'],
      ['https://arxiv.org/abs/2009.03393', 'arxiv:2009.03393'],
      ['https://arxiv.org/abs/2005.14165', 'arxiv:2005.14165'],
      ['https://arxiv.org/abs/2203.02155', 'arxiv:2203.02155'],
    ],
    named: [['1906.01820', 'arxiv:1906.01820']],
  },
  // As above: the footnote and its copy in the margin.
  {
    file: 'lesswrong/bench-post-64comments.hydrated.html',
    marked: [
      ['https://arxiv.org/abs/2005.14165', 'arxiv:2005.14165'],
      ['https://arxiv.org/abs/2009.03393', 'arxiv:2009.03393'],
      ['https://arxiv.org/abs/2005.14165', 'arxiv:2005.14165'],
      ['https://arxiv.org/abs/2203.02155', 'arxiv:2203.02155'],
      ['https://arxiv.org/abs/2203.02155', 'arxiv:2203.02155'],
      ['https://arxiv.org/abs/2212.09251', 'arxiv:2212.09251'],
      ['https://arxiv.org/abs/2310.13548v3', 'arxiv:2310.13548'],
      ['https://ar5iv.org/abs/1706.03762', 'arxiv:1706.03762'],
    ],
    named: [
      ['Risks from Learned Optimization in Advanced Machine Learning Systems', 'arxiv:1906.01820'],
      ['1906.01820', 'arxiv:1906.01820'],
    ],
  },
  {
    file: 'lesswrong/bench-post-64comments.ssr.html',
    marked: [
      ['https://arxiv.org/abs/2005.14165', 'arxiv:2005.14165'],
      ['https://arxiv.org/abs/2009.03393', 'arxiv:2009.03393'],
      ['https://arxiv.org/abs/2005.14165', 'arxiv:2005.14165'],
      ['https://arxiv.org/abs/2203.02155', 'arxiv:2203.02155'],
      ['https://arxiv.org/abs/2212.09251', 'arxiv:2212.09251'],
      ['https://arxiv.org/abs/2310.13548v3', 'arxiv:2310.13548'],
      ['https://ar5iv.org/abs/1706.03762', 'arxiv:1706.03762'],
    ],
    named: [
      ['Risks from Learned Optimization in Advanced Machine Learning Systems', 'arxiv:1906.01820'],
      ['1906.01820', 'arxiv:1906.01820'],
    ],
  },
  {
    file: 'lesswrong/bench-quicktakes.hydrated.html',
    marked: [['https://arxiv.org/abs/2209.00626', 'arxiv:2209.00626']],
    named: [
      ['Concrete Problems in AI Safety', 'arxiv:1606.06565'],
      ['1606.06565', 'arxiv:1606.06565'],
    ],
  },
  {
    file: 'lesswrong/bench-quicktakes.ssr.html',
    marked: [['https://arxiv.org/abs/2209.00626', 'arxiv:2209.00626']],
    named: [
      ['Concrete Problems in AI Safety', 'arxiv:1606.06565'],
      ['1606.06565', 'arxiv:1606.06565'],
    ],
  },
  { file: 'lesswrong/bench-user.hydrated.html', marked: [] },
  { file: 'lesswrong/bench-user.ssr.html', marked: [] },
  // The scripts that move the streamed parts into place were taken out of this file: the body stays in
  // `<div hidden id="S:5">`, nothing of it is shown, and so nothing is marked.
  { file: 'lesswrong/simulators-2025-nextjs.html', marked: [] },
  // Three links name comments (`?commentId=`) of posts that have claims; the comments have none.
  // The title and the "AI Alignment Forum" link are the page itself.
  {
    file: 'lesswrong/tt-many-arguments-for-ai-x-risk-are-wrong.hydrated.html',
    marked: [
      [
        '/posts/YsFZF3K9tuzbfrLxo/counting-arguments-provide-no-evidence-for-ai-doom',
        'lw:YsFZF3K9tuzbfrLxo',
      ],
      ['https://arxiv.org/abs/2206.11831', 'arxiv:2206.11831'],
      ['/posts/pdaGN6pQyQarFHXF4/reward-is-not-the-optimization-target', 'lw:pdaGN6pQyQarFHXF4'],
      [
        '/posts/gHefoxiznGfsbiAu9/inner-and-outer-alignment-decompose-one-hard-problem-into',
        'lw:gHefoxiznGfsbiAu9',
      ],
      ['https://arxiv.org/abs/2311.08379', 'arxiv:2311.08379'],
      ['https://arxiv.org/abs/2311.08379', 'arxiv:2311.08379'],
      ['https://arxiv.org/abs/1912.01683', 'arxiv:1912.01683'],
      ['https://arxiv.org/abs/2206.13477', 'arxiv:2206.13477'],
      ['https://arxiv.org/abs/2006.15191', 'arxiv:2006.15191'],
      [
        '/posts/YsFZF3K9tuzbfrLxo/counting-arguments-provide-no-evidence-for-ai-doom',
        'lw:YsFZF3K9tuzbfrLxo',
      ],
      [
        '/posts/rmfjo4Wmtgq8qa2B7/think-carefully-before-calling-rl-policies-agents',
        'lw:rmfjo4Wmtgq8qa2B7',
      ],
    ],
    named: [
      ['AGI Ruin: A List of Lethalities', 'lw:uMQ3cqWDPHhjtiesc'],
      ['AI Safety via Debate', 'arxiv:1805.00899'],
    ],
  },
  {
    file: 'lesswrong/tt-many-arguments-for-ai-x-risk-are-wrong.ssr.html',
    marked: [
      [
        '/posts/YsFZF3K9tuzbfrLxo/counting-arguments-provide-no-evidence-for-ai-doom',
        'lw:YsFZF3K9tuzbfrLxo',
      ],
      ['https://arxiv.org/abs/2206.11831', 'arxiv:2206.11831'],
      ['/posts/pdaGN6pQyQarFHXF4/reward-is-not-the-optimization-target', 'lw:pdaGN6pQyQarFHXF4'],
      [
        '/posts/gHefoxiznGfsbiAu9/inner-and-outer-alignment-decompose-one-hard-problem-into',
        'lw:gHefoxiznGfsbiAu9',
      ],
      ['https://arxiv.org/abs/2311.08379', 'arxiv:2311.08379'],
      ['https://arxiv.org/abs/2311.08379', 'arxiv:2311.08379'],
      ['https://arxiv.org/abs/1912.01683', 'arxiv:1912.01683'],
      ['https://arxiv.org/abs/2206.13477', 'arxiv:2206.13477'],
      ['https://arxiv.org/abs/2006.15191', 'arxiv:2006.15191'],
      [
        '/posts/YsFZF3K9tuzbfrLxo/counting-arguments-provide-no-evidence-for-ai-doom',
        'lw:YsFZF3K9tuzbfrLxo',
      ],
      [
        '/posts/rmfjo4Wmtgq8qa2B7/think-carefully-before-calling-rl-policies-agents',
        'lw:rmfjo4Wmtgq8qa2B7',
      ],
    ],
    named: [
      ['AGI Ruin: A List of Lethalities', 'lw:uMQ3cqWDPHhjtiesc'],
      ['AI Safety via Debate', 'arxiv:1805.00899'],
    ],
  },
  // Two links lead to sections of this very post, its title and "AI Alignment Forum" to itself.
  {
    file: 'lesswrong/tt-steering-gpt-2-xl-by-adding-an-activatio.hydrated.html',
    marked: [
      ['https://arxiv.org/abs/2308.10248', 'arxiv:2308.10248'],
      ['https://arxiv.org/abs/1609.04468', 'arxiv:1609.04468'],
      ['https://arxiv.org/pdf/2112.00861.pdf', 'arxiv:2112.00861'],
      ['https://arxiv.org/abs/2405.18400', 'arxiv:2405.18400'],
      ['https://arxiv.org/abs/2303.08112', 'arxiv:2303.08112'],
      ['https://arxiv.org/abs/2205.05124', 'arxiv:2205.05124'],
      ['https://arxiv.org/abs/2304.00740', 'arxiv:2304.00740'],
      [
        '/posts/nmxzr2zsjNtjaHh7x/actually-othello-gpt-has-a-linear-emergent-world',
        'lw:nmxzr2zsjNtjaHh7x',
      ],
      ['https://arxiv.org/abs/2210.13382', 'arxiv:2210.13382'],
      ['https://arxiv.org/abs/2212.04089', 'arxiv:2212.04089'],
      ['https://arxiv.org/abs/2104.08691', 'arxiv:2104.08691'],
      ['https://arxiv.org/abs/2101.00190', 'arxiv:2101.00190'],
      ['https://arxiv.org/abs/1512.09300', 'arxiv:1512.09300'],
      ['https://arxiv.org/abs/1609.04468', 'arxiv:1609.04468'],
      ['https://arxiv.org/abs/1609.04468', 'arxiv:1609.04468'],
      ['https://arxiv.org/abs/1609.04468', 'arxiv:1609.04468'],
      ['https://arxiv.org/abs/1611.05507', 'arxiv:1611.05507'],
    ],
    named: [
      ['Editing Models with Task Arithmetic', 'arxiv:2212.04089'],
      ['https://arxiv.org/abs/2212.04089', 'arxiv:2212.04089'],
      [
        'https://www.lesswrong.com/posts/nmxzr2zsjNtjaHh7x/actually-othello-gpt-has-a-linear-emergent-world',
        'lw:nmxzr2zsjNtjaHh7x',
      ],
    ],
  },
  {
    file: 'lesswrong/tt-steering-gpt-2-xl-by-adding-an-activatio.ssr.html',
    marked: [
      ['https://arxiv.org/abs/2308.10248', 'arxiv:2308.10248'],
      ['https://arxiv.org/abs/1609.04468', 'arxiv:1609.04468'],
      ['https://arxiv.org/pdf/2112.00861.pdf', 'arxiv:2112.00861'],
      ['https://arxiv.org/abs/2405.18400', 'arxiv:2405.18400'],
      ['https://arxiv.org/abs/2303.08112', 'arxiv:2303.08112'],
      ['https://arxiv.org/abs/2205.05124', 'arxiv:2205.05124'],
      ['https://arxiv.org/abs/2304.00740', 'arxiv:2304.00740'],
      [
        '/posts/nmxzr2zsjNtjaHh7x/actually-othello-gpt-has-a-linear-emergent-world',
        'lw:nmxzr2zsjNtjaHh7x',
      ],
      ['https://arxiv.org/abs/2210.13382', 'arxiv:2210.13382'],
      ['https://arxiv.org/abs/2212.04089', 'arxiv:2212.04089'],
      ['https://arxiv.org/abs/2104.08691', 'arxiv:2104.08691'],
      ['https://arxiv.org/abs/2101.00190', 'arxiv:2101.00190'],
      ['https://arxiv.org/abs/1512.09300', 'arxiv:1512.09300'],
      ['https://arxiv.org/abs/1609.04468', 'arxiv:1609.04468'],
      ['https://arxiv.org/abs/1609.04468', 'arxiv:1609.04468'],
      ['https://arxiv.org/abs/1609.04468', 'arxiv:1609.04468'],
      ['https://arxiv.org/abs/1611.05507', 'arxiv:1611.05507'],
    ],
    named: [
      ['Editing Models with Task Arithmetic', 'arxiv:2212.04089'],
      ['https://arxiv.org/abs/2212.04089', 'arxiv:2212.04089'],
      [
        'https://www.lesswrong.com/posts/nmxzr2zsjNtjaHh7x/actually-othello-gpt-has-a-linear-emergent-world',
        'lw:nmxzr2zsjNtjaHh7x',
      ],
    ],
  },
  {
    file: 'lesswrong/tt-steering-llama-2-with-contrastive-activa.hydrated.html',
    marked: [
      ['https://arxiv.org/pdf/2306.03341.pdf', 'arxiv:2306.03341'],
      ['https://arxiv.org/abs/2311.06668', 'arxiv:2311.06668'],
      ['https://arxiv.org/abs/2311.06668', 'arxiv:2311.06668'],
      ['https://arxiv.org/abs/2310.08043', 'arxiv:2310.08043'],
      ['https://arxiv.org/abs/2308.10248', 'arxiv:2308.10248'],
      ['https://arxiv.org/abs/2306.03341', 'arxiv:2306.03341'],
      ['https://arxiv.org/abs/2311.06668', 'arxiv:2311.06668'],
      ['https://arxiv.org/abs/2310.01405', 'arxiv:2310.01405'],
      ['https://arxiv.org/abs/2311.03658', 'arxiv:2311.03658'],
      ['https://arxiv.org/abs/2310.15154', 'arxiv:2310.15154'],
      ['https://arxiv.org/abs/2311.09433', 'arxiv:2311.09433'],
      ['https://arxiv.org/abs/2306.03341', 'arxiv:2306.03341'],
    ],
    named: [['Inference-Time Intervention', 'arxiv:2306.03341']],
  },
  {
    file: 'lesswrong/tt-steering-llama-2-with-contrastive-activa.ssr.html',
    marked: [
      ['https://arxiv.org/pdf/2306.03341.pdf', 'arxiv:2306.03341'],
      ['https://arxiv.org/abs/2311.06668', 'arxiv:2311.06668'],
      ['https://arxiv.org/abs/2311.06668', 'arxiv:2311.06668'],
      ['https://arxiv.org/abs/2310.08043', 'arxiv:2310.08043'],
      ['https://arxiv.org/abs/2308.10248', 'arxiv:2308.10248'],
      ['https://arxiv.org/abs/2306.03341', 'arxiv:2306.03341'],
      ['https://arxiv.org/abs/2311.06668', 'arxiv:2311.06668'],
      ['https://arxiv.org/abs/2310.01405', 'arxiv:2310.01405'],
      ['https://arxiv.org/abs/2311.03658', 'arxiv:2311.03658'],
      ['https://arxiv.org/abs/2310.15154', 'arxiv:2310.15154'],
      ['https://arxiv.org/abs/2311.09433', 'arxiv:2311.09433'],
      ['https://arxiv.org/abs/2306.03341', 'arxiv:2306.03341'],
    ],
    named: [['Inference-Time Intervention', 'arxiv:2306.03341']],
  },
  {
    file: 'alignmentforum/af-mechanistically-eliciting-latent-behavio.hydrated.html',
    marked: [
      ['https://arxiv.org/abs/2401.05566', 'arxiv:2401.05566'],
      ['https://arxiv.org/abs/2205.05124', 'arxiv:2205.05124'],
      ['https://arxiv.org/abs/2310.01405', 'arxiv:2310.01405'],
      ['https://arxiv.org/abs/2311.06668', 'arxiv:2311.06668'],
      ['https://arxiv.org/abs/2103.15949', 'arxiv:2103.15949'],
      ['https://arxiv.org/abs/2309.08600', 'arxiv:2309.08600'],
      ['https://arxiv.org/abs/2212.03827', 'arxiv:2212.03827'],
      ['https://arxiv.org/abs/2310.06824', 'arxiv:2310.06824'],
      ['https://arxiv.org/abs/2401.05566', 'arxiv:2401.05566'],
      ['https://arxiv.org/abs/2401.05566', 'arxiv:2401.05566'],
      ['https://arxiv.org/abs/2201.11903', 'arxiv:2201.11903'],
      ['/posts/vJFdjigzmcXMhNTsx/simulators', 'lw:vJFdjigzmcXMhNTsx'],
    ],
    named: [['https://arxiv.org/abs/1802.05296', 'arxiv:1802.05296']],
  },
  {
    file: 'alignmentforum/af-mechanistically-eliciting-latent-behavio.ssr.html',
    marked: [
      ['https://arxiv.org/abs/2401.05566', 'arxiv:2401.05566'],
      ['https://arxiv.org/abs/2205.05124', 'arxiv:2205.05124'],
      ['https://arxiv.org/abs/2310.01405', 'arxiv:2310.01405'],
      ['https://arxiv.org/abs/2311.06668', 'arxiv:2311.06668'],
      ['https://arxiv.org/abs/2103.15949', 'arxiv:2103.15949'],
      ['https://arxiv.org/abs/2309.08600', 'arxiv:2309.08600'],
      ['https://arxiv.org/abs/2212.03827', 'arxiv:2212.03827'],
      ['https://arxiv.org/abs/2310.06824', 'arxiv:2310.06824'],
      ['https://arxiv.org/abs/2401.05566', 'arxiv:2401.05566'],
      ['https://arxiv.org/abs/2401.05566', 'arxiv:2401.05566'],
      ['https://arxiv.org/abs/2201.11903', 'arxiv:2201.11903'],
      ['/posts/vJFdjigzmcXMhNTsx/simulators', 'lw:vJFdjigzmcXMhNTsx'],
    ],
    named: [['https://arxiv.org/abs/1802.05296', 'arxiv:1802.05296']],
  },
  // The cards, lists and little diamonds of a profile are the site's navigation, though they lead to
  // posts that have claims.
  { file: 'alignmentforum/af-user.hydrated.html', marked: [] },
  { file: 'alignmentforum/af-user.ssr.html', marked: [] },
  { file: 'arxiv/abs-2106.09608-2021.html', marked: [] },
  { file: 'arxiv/db-list_cs_recent.html', marked: [] },
  { file: 'arxiv/fs-abs_0906.3421v1.html', marked: [] },
  { file: 'arxiv/fs-abs_1810.04805.html', marked: [] },
  { file: 'arxiv/fs-abs_2310.08262.html', marked: [] },
  { file: 'arxiv/fs-abs_hep_th_9901001.html', marked: [] },
  { file: 'arxiv/fs-abs_notanid.html', marked: [] },
  { file: 'arxiv/fs-list_astro_ph.HE_new.html', marked: [] },
  { file: 'arxiv/fs-list_math_2021_03.html', marked: [] },
  { file: 'arxiv/search-200-results-2025.html', marked: [] },
  { file: 'arxiv-html/arxmliv-0903.1000.html', marked: [] },
  // A made-up address: the snippet comes from 1706.03762v7, whose citations carry its full address and
  // would be its own there. Served as 2401.00142 they are links to another paper that has claims.
  {
    file: 'arxiv-html/defuddle-142-arxiv-multi-citations.html',
    marked: [
      ['https://arxiv.org/html/1706.03762v7#bib.bib35', 'arxiv:1706.03762'],
      ['https://arxiv.org/html/1706.03762v7#bib.bib2', 'arxiv:1706.03762'],
      ['https://arxiv.org/html/1706.03762v7#bib.bib5', 'arxiv:1706.03762'],
      ['https://arxiv.org/html/1706.03762v7#bib.bib12', 'arxiv:1706.03762'],
      ['https://arxiv.org/html/1706.03762v7#bib.bib7', 'arxiv:1706.03762'],
      ['https://arxiv.org/html/1706.03762v7#bib.bib9', 'arxiv:1706.03762'],
    ],
  },
  { file: 'arxiv-html/defuddle-143-arxiv-cross-references.html', marked: [] },
];

/** A claim that was made on a saved page, and the words of the page that its anchor stands for. */
export interface MadeHere {
  readonly claim: string;
  /** How the anchor compares with the page: the same words, other quotation marks, or not there. */
  readonly anchor: 'exact' | 'near' | 'absent';
  /** The first and last 80 characters of the passage, white space as single spaces. */
  readonly first: string;
  readonly last: string;
}

/** A claim whose passage stands in a page that is not known as its source. */
export interface RecognisedHere extends MadeHere {
  /** Where the sidebar lists it. */
  readonly list: 'made' | 'quoted';
}

/** A forum post that is the source of curated claims; both files show the same words. */
export interface SourcePage {
  readonly post: string;
  readonly files: readonly string[];
  readonly made: readonly MadeHere[];
  readonly recognised?: readonly RecognisedHere[];
}

/**
 * The 21 claims of the four saved posts that are sources. Some passages run from a heading into the
 * paragraphs below it: compare texts without white space.
 */
export const MADE_HERE: readonly SourcePage[] = [
  {
    post: 'lw:yQSmcfN4kA7rATHGK',
    files: [
      'lesswrong/tt-many-arguments-for-ai-x-risk-are-wrong.hydrated.html',
      'lesswrong/tt-many-arguments-for-ai-x-risk-are-wrong.ssr.html',
    ],
    recognised: [
      {
        claim: 'f-scheming-1',
        list: 'quoted',
        anchor: 'exact',
        first: 'We begin our critique by presenting a structurally identical counting argument f',
        last: 'this shows that naive counting arguments are generally unsound in this domain',
      },
    ],
    made: [
      {
        claim: 'tt-many-arguments-1',
        anchor: 'exact',
        first: 'To be blunt, this is nonsense. I have long meditated on the nature of "reward fu',
        last: 'reward.[^RLauth] Bostrom spends a few pages making this mistake at great length.',
      },
      {
        claim: 'tt-many-arguments-2',
        anchor: 'exact',
        first: 'The counting argument for AI "scheming" provides ~0 evidence Most AI doom scenar',
        last: 'me schemers, according to a recent report by AI safety researcher Joe Carlsmith.',
      },
      {
        claim: 'tt-many-arguments-3',
        anchor: 'exact',
        first: "I'm kind of an expert on irrelevant counting arguments. I wrote two papers on th",
        last: 'o seek power and Parametrically retargetable decision-makers tend to seek power.',
      },
      {
        claim: 'tt-many-arguments-4',
        anchor: 'exact',
        first: 'Some evidence suggests that "measure in parameter-space" is a good way of approx',
        last: 'eterizations" are far more appropriate than "counting arguments over functions."',
      },
      // The page has "my review of Yudkowsky's AGI Ruin: A List of Lethalities"; only the end stands there.
      { claim: 'tt-many-arguments-5', anchor: 'absent', first: '', last: '' },
    ],
  },
  {
    post: 'lw:5spBue2z2tw4JuDCx',
    files: [
      'lesswrong/tt-steering-gpt-2-xl-by-adding-an-activatio.hydrated.html',
      'lesswrong/tt-steering-gpt-2-xl-by-adding-an-activatio.ssr.html',
    ],
    recognised: [
      {
        claim: 'ext-actadd-adjusts-goals',
        list: 'made',
        anchor: 'exact',
        first: 'We suspect that activation additions can adjust the goals being pursued by a net',
        last: 'ditions can adjust the goals being pursued by a network at inference time.',
      },
    ],
    made: [
      // The anchor comes from a mirror that sets a prime in GPT-2′s.
      {
        claim: 'ext-actadd-preserves-capabilities',
        anchor: 'near',
        first: 'Overall, we find strong evidence that appropriately configured activation additi',
        last: "hat appropriately configured activation additions preserve GPT-2's capabilities.",
      },
      // The anchor comes from a mirror that sets curly quotation marks.
      {
        claim: 'ext-actadd-linear-directions',
        anchor: 'near',
        first: 'Furthermore, our results are evidence of linear[^3] feature directions, includin',
        last: 'ure directions, including "anger", "weddings", and "create conspiracy theories."',
      },
      {
        claim: 'tt-gpt2-steering-1',
        anchor: 'exact',
        first: 'The most related work as of this post is Subramani et al. (2022), which employs ',
        last: 'rs in order to steer network outputs, they do so using vectors computed via SGD.',
      },
      {
        claim: 'tt-gpt2-steering-2',
        anchor: 'exact',
        first: 'Similarly, recent work by Hernandez et al. (2023) edits factual associations and',
        last: 'idence for feature linearity and internal activation robustness in these models.',
      },
      {
        claim: 'tt-gpt2-steering-3',
        anchor: 'exact',
        first: 'Other ways of steering language models Editing Models with Task Arithmetic explo',
        last: 'er -finetuning, we explain the advantages our approach may have over finetuning.',
      },
      {
        claim: 'tt-gpt2-steering-4',
        anchor: 'exact',
        first: 'Soft prompts are a sequence of embedding vectors which are optimized to reduce l',
        last: 'internal representations (e.g. by giving evidence on linear feature directions).',
      },
      {
        claim: 'tt-gpt2-steering-5',
        anchor: 'exact',
        first: 'In May 2023, initial GPT-2-XL steering results hinted that LLMs could process mu',
        last: 'r just confirmed that multiple completions can be run in parallel superposition.',
      },
    ],
  },
  {
    post: 'lw:v7f8ayBxLhmMFRzpa',
    files: [
      'lesswrong/tt-steering-llama-2-with-contrastive-activa.hydrated.html',
      'lesswrong/tt-steering-llama-2-with-contrastive-activa.ssr.html',
    ],
    recognised: [
      {
        claim: 'ext-caa-beats-finetuning-sycophancy',
        list: 'made',
        anchor: 'exact',
        first: 'By just adding e.g. a "sycophancy vector" to one bias term, we outperform superv',
        last: 'and few-shot prompting at steering completions to be more or less sycophantic.',
      },
      {
        claim: 'ext-caa-generalizes-better',
        list: 'made',
        anchor: 'exact',
        first: 'We find that the technique generalizes better than finetuning while only slightl',
        last: 'only slightly decreasing MMLU scores (a proxy for general capabilities).',
      },
      {
        claim: 'ext-caa-stacks-additively',
        list: 'made',
        anchor: 'exact',
        first: 'According to our data, this technique stacks additively with both finetuning and',
        last: 'this technique stacks additively with both finetuning and few-shot prompting.',
      },
    ],
    made: [
      {
        claim: 'tt-llama2-steering-1',
        anchor: 'exact',
        first: 'So! Activation addition beats finetuning on the same amount of data. Prior work ',
        last: 'e 1, page 7 of Inference-time intervention, or figure 3 from In-context vectors:',
      },
      {
        claim: 'tt-llama2-steering-2',
        anchor: 'exact',
        first: 'Concurrently to the GPT-2 work, Li et al. (2023) demonstrated a "truth vector" o',
        last: 'to reduce toxicity and effect style transfer. I guess something is in the water.',
      },
      {
        claim: 'tt-llama2-steering-3',
        anchor: 'exact',
        first: 'The follow-on representation engineering paper found a bunch of interesting stee',
        last: 'recitation from 89% to 37% while preserving performance on a historical dataset.',
      },
      {
        claim: 'tt-llama2-steering-4',
        anchor: 'exact',
        first: 'Activation additions have also motivated a formalization of "linear representati',
        last: 'r representations of sentiment in LLMs, and contributed to adversarial training.',
      },
      {
        claim: 'tt-llama2-steering-5',
        anchor: 'exact',
        first: 'Early this year, my MATS 3.0 team and I discovered a "cheese vector" which makes',
        last: 'ectors (e.g. not averaging over prompts, adding in at multiple token positions).',
      },
    ],
  },
  {
    post: 'lw:ioPnHKFyy4Cw2Gr2x',
    files: [
      'alignmentforum/af-mechanistically-eliciting-latent-behavio.hydrated.html',
      'alignmentforum/af-mechanistically-eliciting-latent-behavio.ssr.html',
    ],
    made: [
      {
        claim: 'tt-melbo-1',
        anchor: 'exact',
        first: 'Prior work has learned steering vectors in language models for many different (k',
        last: 'or research has addressed the problem of learning unsupervised steering vectors.',
      },
      {
        claim: 'tt-melbo-2',
        anchor: 'exact',
        first: 'Other unsupervised feature detection methods like contrast-consistent search (Bu',
        last: 'evel behaviors with even less supervision than unsupervised contrastive methods.',
      },
      {
        claim: 'tt-melbo-3',
        anchor: 'exact',
        first: 'More importantly, I envision the MELBO approach to backdoor detection as address',
        last: 'way the bad behavior $Y$ (Hubinger et al. (2024)), or infer the backdoor trigger',
      },
      {
        claim: 'tt-melbo-4',
        anchor: 'exact',
        first: 'A canonical example of a capability that was only unlocked through proper prompt',
        last: 'ere I "discover" chain-of-thought reasoning using unsupervised steering vectors.',
      },
    ],
  },
];
