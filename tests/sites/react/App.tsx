/** The whole document: React owns it from `<html>` down, as it does on the forums. */
import { Activity, useEffect, useState } from 'react';
import { Navigation } from './navigation.ts';
import { PostPage } from './PostPage.tsx';
import { POSTS, type Post } from './posts.ts';
import { STYLES } from './styles.ts';

declare global {
  interface Window {
    /** Set once React has taken the page over. */
    isHydrated?: boolean;
  }
}

export function App({ path }: { path: string }) {
  const [visited, setVisited] = useState([path]);
  const current = visited.at(-1) ?? path;

  useEffect(() => {
    window.isHydrated = true;
    const goBack = () => setVisited((former) => [...former, location.pathname]);
    window.addEventListener('popstate', goBack);
    return () => window.removeEventListener('popstate', goBack);
  }, []);

  const goTo = (next: string) => {
    history.pushState(null, '', next);
    setVisited((former) => [...former, next]);
  };

  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{postAt(current).title}</title>
        <style>{STYLES}</style>
      </head>
      <body className="theme-default">
        <header className="Header-root">
          <a href="/">An example forum</a>
        </header>
        <Navigation value={goTo}>
          {POSTS.filter((post) => visited.includes(post.path)).map((post) => (
            // A hidden Activity keeps its page in the document under `display: none !important`.
            <Activity key={post.path} mode={post.path === current ? 'visible' : 'hidden'}>
              <div className="RouteRootClient-main">
                <PostPage post={post} />
              </div>
            </Activity>
          ))}
        </Navigation>
      </body>
    </html>
  );
}

function postAt(path: string): Post {
  return POSTS.find((post) => post.path === path) ?? POSTS[0];
}
