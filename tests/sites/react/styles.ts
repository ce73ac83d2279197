/** How the page looks: one column in the middle, as wide as the forum's. */
export const STYLES = `
  body { margin: 0; font: 18px/1.6 Georgia, serif; color: #222; background: #fff; }
  .Header-root { position: sticky; top: 0; padding: 12px 24px; background: #f4f4f4; }
  .PostsPage-root { width: min(680px, 90vw); margin: 24px auto; }
  .comments-node { margin: 16px 0; padding: 8px 16px; border: 1px solid #ddd; }
  .CommentsItem-meta { display: flex; gap: 12px; font-size: 14px; }
  .LWPopper-root {
    position: fixed; left: 24px; bottom: 24px; padding: 12px; border: 1px solid #999;
    background: #fff;
  }
`;
