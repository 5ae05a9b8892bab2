/**
 * A page that looks for anything that is not its own: it notes calls of every built-in function that a script in its
 * world could make, every event, every change of the document, every new name and every request.
 */
import { DECISIVE, documentOf } from './page.ts';

const script = `<script>{
  const { apply, ownKeys, defineProperty, getOwnPropertyDescriptor } = Reflect;
  const id = new URLSearchParams(location.search).get('id');
  const seen = { calls: {}, events: {}, changes: [], errors: [] };
  const entries = performance.getEntriesByType.bind(performance);
  const names = () => Object.getOwnPropertyNames(window).concat(Object.getOwnPropertyNames(document));
  const note = (list, name) => { list[name] = (list[name] ?? 0) + 1; };
  const types = [id, 'message', 'messageerror', 'securitypolicyviolation', 'unline'];
  for (const of of [window, Window.prototype, Document.prototype, HTMLElement.prototype])
    for (const name of Object.getOwnPropertyNames(of)) if (name.startsWith('on')) types.push(name.slice(2));
  for (const type of new Set(types)) for (const target of [window, document])
    target.addEventListener(type, () => note(seen.events, type), true);
  const html = () => document.documentElement.outerHTML;
  document.addEventListener('DOMContentLoaded', () => {
    const before = { html: html(), names: new Set(names()) };
    const changes = seen.changes;
    new MutationObserver((records) => {
      for (let at = 0; at < records.length; at += 1) changes[changes.length] = records[at].type + ' ' + records[at].target.nodeName;
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const has = Set.prototype.has, isNew = (name) => !apply(has, before.names, [name]);
    const filter = Array.prototype.filter, map = Array.prototype.map;
    const root = getOwnPropertyDescriptor(Document.prototype, 'documentElement').get;
    const outer = getOwnPropertyDescriptor(Element.prototype, 'outerHTML').get;
    const sheets = getOwnPropertyDescriptor(Document.prototype, 'adoptedStyleSheets').get;
    const all = Object.getOwnPropertyNames;
    let told = false;
    const wrap = (name, made) => function (...given) {
      if (!told) note(seen.calls, name);
      return new.target ? Reflect.construct(made, given, new.target) : apply(made, this, given);
    };
    const poison = (label, of) => {
      for (const key of ownKeys(of)) {
        const found = getOwnPropertyDescriptor(of, key);
        if (!found.configurable || key === 'constructor') continue;
        const name = label + '.' + String(key);
        if (typeof found.value === 'function' && !found.value.prototype) defineProperty(of, key, { ...found, value: wrap(name, found.value) });
        else if (found.get) defineProperty(of, key, { ...found, get: wrap(name, found.get) });
      }
    };
    const plain = { Element, Node, Document, HTMLElement, EventTarget, MutationObserver, ShadowRoot, DocumentFragment, TreeWalker,
      CharacterData, HTMLInputElement, CSSStyleDeclaration, Event, Array, Map, Set, String, RegExp, Promise, AbortSignal, AbortController };
    const ready = setTimeout;
    // Once the load is over: nothing of the page's own runs from then on but its pulse.
    addEventListener('load', () => ready(() => {
      for (const label of Object.keys(plain)) poison(label, plain[label].prototype);
      for (const [label, of] of [['JSON', JSON], ['Object', Object], ['Reflect', Reflect]]) poison(label, of);
      for (const name of ['getComputedStyle', 'requestIdleCallback', 'postMessage', 'fetch', 'MutationObserver', 'AbortController', 'attachShadow'])
        if (window[name]) window[name] = wrap(name, window[name]);
      window.poisoned = true;
    }, 0));
    window.found = () => {
      told = true;
      const result = {
        calls: seen.calls, events: seen.events, changes: seen.changes,
        changed: apply(outer, apply(root, document, []), []) !== before.html,
        names: apply(filter, all(window), [isNew]),
        sheets: apply(sheets, document, []).length,
        requests: apply(map, entries('resource'), [(entry) => entry.name]),
        errors: pulse.errors,
      };
      told = false;
      return result;
    };
  });
}</script>`;

export const probe: Record<string, string> = {
  'looks for anything': documentOf('<h1>Help</h1><p>Words about nothing.</p>', {
    head: script,
    title: 'Help',
  }),
  'looks at what is drawn': documentOf(DECISIVE, { head: script }),
};
