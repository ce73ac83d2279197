/**
 * Reading the XML that a server answers with. Until it has been read it is hostile: a document type
 * (and so every entity but XML's own five), deep nesting and whatever is not well-formed, a body
 * that was cut among it, are refused.
 *
 * @module
 */
import { SaxesParser } from 'saxes';

/** An element with its texts joined; attributes are not kept, since no answer needs them. */
export interface XmlElement {
  /** The namespace's name; empty where there is none. */
  readonly namespace: string;
  /** Without prefix. */
  readonly name: string;
  /** The text directly in it. */
  readonly text: string;
  readonly children: readonly XmlElement[];
}

const DEEPEST = 32;

/**
 * The root element.
 *
 * @throws Error that says what is not right, and where.
 */
export function readXml(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const outermost: Growing = { namespace: '', name: '', text: '', children: [] };
  const open: Growing[] = [outermost];
  const innermost = () => open.at(-1) ?? outermost;
  const addText = (text: string) => {
    innermost().text += text;
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => parser.fail('a document type is refused.'));
  parser.on('opentag', ({ uri, local }) => {
    if (open.length > DEEPEST) parser.fail('elements are nested too deep.');
    const element: Growing = { namespace: uri, name: local, text: '', children: [] };
    innermost().children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(xml).close();
  const root = outermost.children[0];
  if (!root) throw new Error('there is no element.');
  return root;
}

/** The children of that name, in whatever namespace. */
export function childrenOf({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter((child) => child.name === name);
}

/** The trimmed text of the first child of that name; undefined where there is none. */
export function textOf(element: XmlElement, name: string): string | undefined {
  return childrenOf(element, name)[0]?.text.trim();
}

interface Growing extends XmlElement {
  text: string;
  readonly children: Growing[];
}
