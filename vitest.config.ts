import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Starting a browser, a popup and a page takes seconds; a test that hangs must still end. */
const BROWSER_TIMEOUT_MS = 60_000;

/** The two browser projects differ in their one test file only; the scenarios are written once. */
function browserProject(name: 'chromium' | 'firefox') {
  return {
    extends: true as const,
    test: {
      name,
      include: [`tests/e2e/${name}.test.ts`],
      // One browser at a time: tests share its focus, its toolbar and two processor cores.
      fileParallelism: false,
      maxWorkers: 1,
      isolate: false,
      testTimeout: BROWSER_TIMEOUT_MS,
      hookTimeout: BROWSER_TIMEOUT_MS,
      ...(name === 'firefox' && { sequence: { groupOrder: 1 } }),
    },
  };
}

export default defineConfig({
  // Gives tests `wxt/browser` as a fake browser, `#i18n` and WXT's constants, as the build does.
  plugins: [WxtVitest()],
  test: {
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Tests of the live page and of components start with `// @vitest-environment happy-dom`.
          environment: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/build/**'],
        },
      },
      {
        extends: true,
        test: { name: 'build', include: ['tests/build/**/*.test.ts'], fileParallelism: false, testTimeout: 120_000, hookTimeout: 120_000 },
      },
      browserProject('chromium'),
      browserProject('firefox'),
    ],
  },
});
