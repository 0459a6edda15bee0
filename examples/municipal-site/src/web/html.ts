/**
 * HTML as a tagged template that escapes: whatever is put in is text, unless it is itself made by this file. A forgotten
 * escape is therefore not possible; `trusted` is the one door, for bodies the CMS has sanitised.
 */
export class Markup {
  constructor(readonly text: string) {}
}

export type Content = Markup | string | number | null | undefined | false | readonly Content[];

export function html(parts: TemplateStringsArray, ...values: Content[]): Markup {
  return new Markup(
    parts
      .map((part, index) => part + (index < values.length ? render(values[index]) : ''))
      .join(''),
  );
}

export const trusted = (text: string) => new Markup(text);

export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function render(value: Content): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(render).join('');
  return escape(String(value));
}
