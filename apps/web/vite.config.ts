/**
 * Builds the page into a static folder that any web server can host, at any path.
 *
 * Three small plug-ins of our own: the compiled knowledge is copied beside the page, React Aria speaks only
 * the languages that we speak, and the service worker is given the list of files it keeps.
 */
import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { knowledgeFiles } from './plugins/knowledge.ts';
import { oneLanguage } from './plugins/languages.ts';
import { offline } from './plugins/offline.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  root: here,
  base: './',
  plugins: [
    react(),
    oneLanguage(['en-US']),
    knowledgeFiles(`${here}../../packages/knowledge/dist`, {
      rooms: ['law', 'gazetteer', 'medicines', 'safety', 'claims', 'product', 'instruments', 'pharmacokinetics'],
      parts: {
        gaps: { room: 'claims', collections: ['gaps', 'mechanisms'] },
        studies: { room: 'pharmacokinetics', collections: ['studies'] },
        pharmacology: {
          room: 'safety',
          collections: ['receptors', 'enzymes', 'dopamine', 'drugLists', 'adverseEffects'],
        },
      },
    }),
    offline(),
  ],
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    // A data: address for a font or picture would need a wider Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: `${here}index.html`, worker: `${here}src/worker/worker.ts` },
      output: {
        entryFileNames: (chunk) => (chunk.name === 'worker' ? 'worker.js' : 'assets/[name]-[hash].js'),
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
      },
    },
  },
});
