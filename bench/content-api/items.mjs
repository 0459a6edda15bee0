/**
 * Information items by their number: the facts that the descriptor is given, and what the system gave each at its first publication. Published in the
 * order of their numbers from 2008 to 2026; formed shortly before, one of ten earlier, from 1980 on.
 */
import { documentIdOf, randomBy } from './random.mjs';
import { textsOf } from './words.mjs';

const FIRST = Date.UTC(2008, 4, 1);
const LAST = Date.UTC(2026, 5, 1);
const DAY = 86_400_000;
const NATURES = ['normative_document', 'other_policy', 'other', 'other', 'rule'];
const VALIDITIES = [...Array(8).fill('in_force'), 'repealed', 'lapsed'];

const pick = (list, random) => list[Math.floor(list.length * random())];
const isoDay = (time) => new Date(time).toISOString().slice(0, 10);

/** One of eight from the city, three of eight from a county, the rest from townships. */
const makerOf = ({ city, counties, townships }, random) => {
  const share = random();
  if (share < 0.125) return city;
  return pick(share < 0.5 ? counties : townships, random);
};

const attachmentOf = (number, title, random) => ({
  name: `${title.slice(0, 20)}附件${1 + Math.floor(random() * 3)}.pdf`,
  mime: 'application/pdf',
  size: 200,
  provider_metadata: {
    sha256: number.toString(16).padStart(64, '0'),
    bytes: 10_000 + Math.floor(random() * 500_000),
  },
});

/**
 * @param number from 0; above `items` for what is published later, at `publishedAt`.
 * @returns facts and first publication, as a descriptor's `build` takes them.
 */
export function itemOf(world, number, items, publishedAt = null) {
  const random = randomBy(number * 7_919 + 17);
  const time = publishedAt ?? Math.floor(FIRST + ((LAST - FIRST) * (number + random())) / items);
  const generated =
    random() < 0.1
      ? Date.UTC(1980, 0, 1) + random() * (time - Date.UTC(1980, 0, 1))
      : time - random() * 20 * DAY;
  const agency = makerOf(world, random);
  const year = new Date(generated).getUTCFullYear();
  const texts = textsOf({ issuer: agency.name, year, items, random });
  const validity = pick(VALIDITIES, random);
  const documentId = documentIdOf('item', number);
  const facts = {
    ...texts,
    documentId,
    agency,
    jointAgencies: random() < 0.05 ? [pick(world.counties, random)] : [],
    source: 'made',
    matter: random() < 0.3 ? pick(world.matters, random) : null,
    documentNumber: random() < 0.6 ? `安政发〔${year}〕${1 + (number % 400)}号` : null,
    generatedOn: isoDay(generated),
    effectiveOn: random() < 0.3 ? isoDay(generated + 30 * DAY) : null,
    repealedOn: validity === 'repealed' ? isoDay(generated + 900 * DAY) : null,
    validity,
    disclosure: 'proactive',
    disclosureTerm: 'long_term',
    subjects: [...new Set([pick(world.subjects, random), pick(world.subjects, random)])],
    genre: pick(world.genres, random),
    clauses: [pick(world.clauses, random)],
    audiences: [],
    nature: pick(NATURES, random),
    carrier: 'paper',
    recordForm: 'text',
    language: 'zh',
    mainColumn: pick(world.columns, random),
    attachments: random() < 0.2 ? [attachmentOf(number, texts.title, random)] : [],
    pinned: random() < 0.0005,
  };
  const first = {
    firstPublishedAt: new Date(time).toISOString(),
    slug: `item-${documentId.slice(0, 12)}`,
    number: `${agency.code}/${year}-${String(number).padStart(7, '0')}`,
  };
  return { facts, first };
}
