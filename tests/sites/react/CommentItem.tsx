/** A comment; collapsing it takes its body out of the document. */
import { useState } from 'react';
import { Pieces } from './HoverLink.tsx';
import type { CommentRow } from './posts.ts';

export function CommentItem({ comment, postPath }: { comment: CommentRow; postPath: string }) {
  const [isCollapsed, setCollapsed] = useState(false);
  return (
    <div className="comments-node" id={comment.id}>
      <div className="CommentsItem-meta">
        <button
          type="button"
          className="CommentsItemMeta-collapse"
          onClick={() => setCollapsed((former) => !former)}
        >
          {isCollapsed ? '[+]' : '[-]'}
        </button>
        <span className="CommentsItemMeta-username">
          <a href={`/users/${comment.author}`}>{comment.author}</a>
        </span>
        <a href={`${postPath}?commentId=${comment.id}`}>
          <time dateTime={comment.time}>{comment.time.slice(0, 10)}</time>
        </a>
      </div>
      {!isCollapsed && (
        <div className="CommentBody-root">
          <p>
            <Pieces pieces={comment.body} />
          </p>
        </div>
      )}
    </div>
  );
}
