import { describe, expect, it } from 'vitest';
import { findChromium } from './find-chromium.ts';

describe('findChromium', () => {
  it('takes one from where they usually are', () => {
    expect(findChromium({}, (path) => path === '/usr/bin/google-chrome')).toBe('/usr/bin/google-chrome');
  });

  it('takes the one that CHROMIUM_PATH names', () => {
    expect(findChromium({ CHROMIUM_PATH: '/opt/chromium' }, () => true)).toBe('/opt/chromium');
  });

  it('complains of a CHROMIUM_PATH that leads nowhere', () => {
    expect(() => findChromium({ CHROMIUM_PATH: '/opt/chromium' }, () => false)).toThrow(
      'nothing at /opt/chromium',
    );
  });

  it('finds none on a machine of one’s own, where the tests are skipped', () => {
    expect(findChromium({ CHROMIUM_PATH: '' }, () => false)).toBeUndefined();
  });

  it('fails without one in CI, and says what to do', () => {
    expect(() => findChromium({ CI: 'true' }, () => false)).toThrow('apt-get install chromium');
  });
});
