/** Every act has a label in three languages, and nothing else is an act. */
import { ACT_LABELS, isAct } from '../../../src/plugins/ledger/server/domain/acts';

describe('the acts of the ledger', () => {
  it.each(Object.entries(ACT_LABELS))('%s is labelled', (act, labels) => {
    expect(act).toMatch(/^[a-z]+(_[a-z]+)*$/);
    expect(labels['zh-Hans']).toMatch(/^\p{Script=Han}+$/u);
    expect(labels.zh).toMatch(/^\p{Script=Han}+$/u);
    expect(labels.en).toMatch(/^[A-Z][a-z: -]+$/);
  });

  it('have labels that tell them apart', () => {
    for (const language of ['zh-Hans', 'zh', 'en'] as const) {
      const labels = Object.values(ACT_LABELS).map((label) => label[language]);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  it.each(['glanced_at', 'toString', '__proto__', ''])('%j is none', (act) => {
    expect(isAct(act)).toBe(false);
  });
});
