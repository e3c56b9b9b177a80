import { describe, expect, it } from 'vitest';
import { readRegion, regionNames } from './read-region.ts';

const program = `import x from 'x';

function main() {
  // #region outer
  const one = 1;
  // #region inner
  const two = 2;

  const three = 3;
  // #endregion inner
  // #endregion outer
}
`;

describe('readRegion', () => {
  it('gives a region without its indentation', () => {
    expect(readRegion(program, 'inner')).toBe('const two = 2;\n\nconst three = 3;\n');
  });

  it('leaves out the marks of others', () => {
    expect(readRegion(program, 'outer')).toBe('const one = 1;\nconst two = 2;\n\nconst three = 3;\n');
  });

  it('gives the whole program without a name', () => {
    const whole = readRegion(program);
    expect(whole).not.toContain('region');
    expect(whole.startsWith("import x from 'x';\n\nfunction main() {\n  const one")).toBe(true);
  });

  it('leaves empty lines as they are where no marks were', () => {
    expect(readRegion('import a\n\n\na.b()\n')).toBe('import a\n\n\na.b()\n');
  });

  it('knows the marks of Python', () => {
    expect(readRegion('# #region all\nx = 1\n# #endregion all\n', 'all')).toBe('x = 1\n');
  });

  it('names the regions that there are when one is missing', () => {
    expect(() => readRegion(program, 'other')).toThrow('it has no region other, but outer, inner');
  });

  it('refuses one that is not closed', () => {
    expect(() => readRegion('// #region open\nx;\n', 'open')).toThrow('needs one `#region open`');
  });
});

describe('regionNames', () => {
  it('lists them', () => {
    expect(regionNames(program)).toEqual(['outer', 'inner']);
  });
});
