/** The ids of styles whose text is hidden (`w:vanish`), by themselves or by the style that they are based on. */
import { readXml, type Attributes } from './xml';

interface Style {
  basedOn?: string;
  isHidden?: boolean;
}

const BASES_MAX = 20;

export function hiddenStylesOf(bytes: Buffer): Set<string> {
  const styles = new Map<string, Style>();
  let style: Style = {};
  readXml(bytes, {
    open(name, attributes, parents) {
      if (name === 'style') {
        style = {};
        styles.set(attributes.styleId ?? '', style);
      } else if (name === 'basedOn') style.basedOn = attributes.val;
      else if (name === 'vanish' && parents.at(-1) === 'rPr') style.isHidden = isOn(attributes);
    },
  });
  const isHidden = (id: string | undefined, basesLeft: number): boolean => {
    const found = id === undefined ? undefined : styles.get(id);
    if (!found || basesLeft === 0) return false;
    return found.isHidden ?? isHidden(found.basedOn, basesLeft - 1);
  };
  return new Set([...styles.keys()].filter((id) => isHidden(id, BASES_MAX)));
}

/** A property that is named is on, unless it says otherwise. */
export function isOn({ val }: Attributes): boolean {
  return val === undefined || !['0', 'false', 'off', 'none'].includes(val);
}
