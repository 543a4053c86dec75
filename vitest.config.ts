import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // A busy machine may need seconds for what a browser shows at once.
    expect: { poll: { timeout: 30_000 } },
    // Vitest leaves one core of two idle; files that wait for a browser or for builds go well with others.
    maxWorkers: 2,
    // Modules hold no state, so files of tests can share them: loading them anew for each file took as long as half of the tests.
    isolate: false,
  },
});
