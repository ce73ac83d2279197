/** A post with its comments; the comments come late, as a streamed part of the document. */
import { Suspense, use, useState } from 'react';
import { CommentItem } from './CommentItem.tsx';
import { Pieces } from './HoverLink.tsx';
import type { Post } from './posts.ts';
import { commentsAreReady } from './streaming.ts';

export function PostPage({ post }: { post: Post }) {
  const [generation, setGeneration] = useState(0);
  return (
    <main className="PostsPage-root">
      <h1 className="PostsPageTitle-root">
        <a className="PostsPageTitle-link" href={post.path}>
          {post.title}
        </a>
      </h1>
      <span className="PostsAuthors-authorName">
        <a href="/users/ada-example">{post.author}</a>
      </span>
      <button type="button" onClick={() => setGeneration((former) => former + 1)}>
        Re-render
      </button>
      <div id="postContent" className="PostsPage-postContent" key={`body-${generation}`}>
        {Object.entries(post.paragraphs).map(([id, pieces]) => (
          <p id={id} key={id}>
            <Pieces pieces={pieces} />
          </p>
        ))}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: what older forums do is the test. */}
        <div className="ContentStyles-base" dangerouslySetInnerHTML={{ __html: post.html }} />
      </div>
      <Suspense fallback={<p>Comments are on their way.</p>}>
        <Comments key={`comments-${generation}`} post={post} />
      </Suspense>
    </main>
  );
}

function Comments({ post }: { post: Post }) {
  use(commentsAreReady);
  const [hasMore, setHasMore] = useState(false);
  const shown = hasMore ? [...post.comments, ...post.more] : post.comments;
  return (
    <section id="comments" className="CommentsListSection-root">
      {shown.map((comment) => (
        <CommentItem key={comment.id} comment={comment} postPath={post.path} />
      ))}
      {post.more.length > 0 && !hasMore && (
        // biome-ignore lint/a11y/useValidAnchor: the forum's own "Load More" is such a link.
        <a
          className="LoadMore-root"
          href="#"
          onClick={(event) => {
            event.preventDefault();
            setHasMore(true);
          }}
        >
          Load More
        </a>
      )}
    </section>
  );
}
