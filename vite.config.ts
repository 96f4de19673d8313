import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The browsers that know `light-dark()`; without this Vite rewrites it and the dark theme is lost. */
const browsers = ['chrome123', 'edge123', 'firefox120', 'safari17.5']

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    target: browsers,
    cssTarget: browsers,
    assetsInlineLimit: 0,
    // The editor of prose, which only a report loads, has 520 kB; the first page is kept small by bench/size.bench.ts.
    chunkSizeWarningLimit: 600,
    modulePreload: { polyfill: false },
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: { '/api': `http://127.0.0.1:${process.env['PORT'] ?? '3000'}` },
  },
})
