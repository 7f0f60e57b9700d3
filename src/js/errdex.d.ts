// What the scripts in static/js may take as given, for the type checker; no page loads this.

interface Window {
  /** Where each script puts what it gives to the others. */
  errdex: any;
  /** highlight.js. */
  hljs: any;
}

declare const errdex: any;

// A selector says no type, unless it is a name; all that these scripts ask for are elements of HTML.
interface ParentNode {
  querySelector<K extends keyof HTMLElementTagNameMap>(selectors: K): HTMLElementTagNameMap[K] | null;
  querySelectorAll<K extends keyof HTMLElementTagNameMap>(selectors: K): NodeListOf<HTMLElementTagNameMap[K]>;
  querySelector<E extends Element = HTMLElement>(selectors: string): E | null;
  querySelectorAll<E extends Element = HTMLElement>(selectors: string): NodeListOf<E>;
}
