import { defineConfig } from 'vite'

/** The server as plain JavaScript: our sources bundled into a few files that lie side by side, libraries left in node_modules. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: {
        cli: 'src/cli.ts',
        server: 'src/server.ts',
        'database-worker': 'src/platform/database/worker.ts',
        'database-templates': 'src/server/templates.ts',
        'pdf-worker': 'src/documents/pdf/worker.ts',
        'exchange-worker': 'src/exchange/thread/worker.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})
