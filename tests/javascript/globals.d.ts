// What scripts find on a page that no file checked here makes.

/** One thing that a reader can find, as briefing/search/script.py writes it. */
interface SearchDocument {
  id: number;
  address: string;
  kind: string;
  title?: string;
  text?: string;
  names?: string[];
  forms?: string[];
  figure?: string;
  record?: string;
  topics?: number[];
  about?: number[];
  standing?: string;
  outcome?: string;
  speaker?: string;
  date?: string;
  within?: number;
}

declare const SearchDocuments: {
  kinds: Record<string, string>;
  weights: Record<string, number>;
  lands: string[];
  words: Record<string, string>;
  topics: string[];
  documents: SearchDocument[];
};

declare const SearchEngine: {
  stemmer(word: string): string;
  MiniSearch: new (options: object) => { addAll(documents: SearchDocument[]): void; search(query: object, options?: object): any[] };
};

declare var Letters: { fold(text: string): string };

/** Kind, name, description, one statement and where more is said of everything that has a card. */
type CardTexts = [string, string, string, string?, string?];

/** The cards of marks by class, and those of names by address, as far as their parts are loaded. */
declare const NameCards: { parts: number; marks: Record<string, CardTexts>; held: Record<string, CardTexts> };

/** Every source with its statements, as far as their parts are loaded; briefing/mkdocs/saved_script.py writes them. */
declare const AllStatements: {
  site: string;
  key: string;
  parts: number;
  held: Record<string, {
    title: string; line: string; page: string; address: string; edited: string;
    statements: Record<string, { number: string; anchor: string; text: string; by: string; standing?: [string, string][]; outcome?: string; remarks?: string[] }>;
  }>;
};

/** Where the site's root lies. */
declare const __md_scope: URL;
declare function __md_get(key: string): any;
declare function __md_set(key: string, value: unknown): void;

/** The note that a mark of citation has opened. */
interface HTMLAnchorElement {
  opened?: HTMLElement | null;
}

/** What a mark of a timeline stands for, as the card of a name is given. */
interface Element {
  card?: [string, string, string];
}
