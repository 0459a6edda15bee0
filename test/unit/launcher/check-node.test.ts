/** The launchers are ES modules that run before anything is installed: they are tested as programs. */
import { evaluate } from './evaluate';

describe('the Node version', () => {
  it.each(['20.0.0', '20.20.2', '22.11.0', '24.9.1'])('%s is supported', (version) => {
    expect(evaluate('check-node.mjs', `m.checkNode('${version}') ?? 'fine'`)).toBe('fine');
  });

  it.each(['18.20.4', '19.9.0', '25.0.0'])('%s is refused with what to do', (version) => {
    const said = evaluate(
      'check-node.mjs',
      `(() => { try { m.checkNode('${version}') } catch (e) { return e.message } })()`,
    );
    expect(said).toContain(version);
    expect(said).toContain('nvm install 20');
  });
});
