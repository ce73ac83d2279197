/** Words with links among them. An outside link opens the site's own preview card while hovered. */
import { type MouseEvent, useState } from 'react';
import { createPortal } from 'react-dom';
import { useNavigation } from './navigation.ts';
import type { Piece } from './posts.ts';

export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map((piece) =>
    typeof piece === 'string' ? piece : <HoverLink key={piece.href} {...piece} />,
  );
}

function HoverLink({ href, words }: { href: string; words: string }) {
  const goTo = useNavigation();
  const [isHovered, setHovered] = useState(false);
  const isInside = href.startsWith('/');
  const followInside = (event: MouseEvent) => {
    event.preventDefault();
    goTo(href);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the forum's handlers sit on this span too.
    <span onMouseEnter={() => setHovered(true)} onMouseLeave={() => setHovered(false)}>
      <span>
        <a href={href} onClick={isInside ? followInside : undefined}>
          {words}
        </a>
      </span>
      {isHovered && !isInside && createPortal(<PreviewCard href={href} />, document.body)}
    </span>
  );
}

function PreviewCard({ href }: { href: string }) {
  return (
    <div className="LWPopper-root">
      <a href={href}>{href}</a>
    </div>
  );
}
