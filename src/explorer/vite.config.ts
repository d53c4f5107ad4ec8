import { defineConfig } from 'vite';

/** The page in two bundles: one for the browser, and one by which the server writes the page. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/explorer/',
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    manifest: true,
    emptyOutDir: true,
    rollupOptions: { input: `${import.meta.dirname}/browser.tsx` },
  },
  ssr: { noExternal: true },
});
