/**
 * The records of a JSON file, one after another, without the file ever being in memory as a whole.
 *
 * @module
 */
import { JSONParser } from '@streamparser/json';

/** An item of one of the lists that are read. */
export interface JsonRecord {
  /** The list: its path from the root, such as `first.items`; empty where the root is the list. */
  readonly list: string;
  readonly index: number;
  readonly value: unknown;
}

/** Where the text stops being JSON. */
export interface JsonFault {
  readonly line: number;
  readonly reason: string;
}

const ENCODER = new TextEncoder();
const BREAK = 10;

export class JsonRecords {
  /** The values of a root object that are no list of records, by their keys. */
  readonly header = new Map<string, unknown>();
  /** The lists of records that the root object holds, empty ones included. */
  readonly lists = new Set<string>();
  fault: JsonFault | undefined;
  readonly #parser: JSONParser;
  readonly #wanted: ReadonlySet<string>;
  readonly #receive: (record: JsonRecord) => void;
  #chunk = new Uint8Array();
  /** The line in which the chunk begins, and the bytes before it. */
  #line = 1;
  #before = 0;
  /** The byte at which the latest token begins. */
  #offset = 0;
  #isEmpty = true;

  /** @param wanted the paths of the lists whose items are records, beside a list as the root. */
  constructor(wanted: readonly string[], receive: (record: JsonRecord) => void) {
    this.#wanted = new Set(wanted);
    this.#receive = receive;
    this.#parser = new JSONParser({
      paths: ['$.*', ...wanted.map((list) => `$.${list}.*`)],
      keepStack: true,
    });
    this.#parser.onToken = ({ offset }) => {
      this.#offset = offset;
    };
    this.#parser.onError = (error) => this.#stop(error.message);
    this.#parser.onValue = ({ value, key, parent, stack }) => {
      const list = stack.slice(1).map((level) => level.key);
      this.#take(value, key, parent, list.join('.'));
    };
  }

  write(text: string): void {
    if (this.fault || text === '') return;
    this.#isEmpty &&= text.trim() === '';
    if (this.#parser.isEnded) {
      if (text.trim() !== '') this.#stop('', 'something follows its end');
      return;
    }
    this.#line += breaksIn(this.#chunk);
    this.#before += this.#chunk.length;
    this.#chunk = ENCODER.encode(text);
    this.#parser.write(this.#chunk);
  }

  end(): void {
    if (this.fault || this.#parser.isEnded) return;
    if (this.#isEmpty) this.#stop('', 'it is empty');
    else this.#stop('', 'it ends in the middle');
  }

  #take(value: unknown, key: unknown, parent: unknown, list: string): void {
    if (typeof key === 'number' && (list === '' || this.#wanted.has(list))) {
      this.#receive({ list, index: key, value });
      if (Array.isArray(parent)) parent[key] = null;
    } else if (typeof key === 'string' && list === '') {
      if (this.#wanted.has(key) && Array.isArray(value)) this.lists.add(key);
      else this.header.set(key, value);
    }
  }

  /** The message is the parser's; its tokens and characters are told, its states are not. */
  #stop(message: string, reason = 'it is no JSON'): void {
    const at = /absolute position "(\d+)"/.exec(message)?.[1] ?? this.#offset;
    const found = /Unexpected (?:\w{1,20} \()?"([^"]{1,20})"/.exec(message)?.[1];
    const end = message === '' ? this.#chunk.length : Math.max(0, Number(at) - this.#before);
    this.fault ??= {
      line: this.#line + breaksIn(this.#chunk.subarray(0, end)),
      reason: found === undefined ? reason : `${reason}: unexpected ${found}`,
    };
  }
}

function breaksIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(BREAK); at >= 0; at = bytes.indexOf(BREAK, at + 1)) count += 1;
  return count;
}
