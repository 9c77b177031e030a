/**
 * `npm run docs:graph`: writes who imports whom, as it is, into ARCHITECTURE.md. A test fails where it is not so.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { drawGraph, withGraph } from './lib/graph.mjs';
import { checkImports } from './lib/imports.mjs';
import { at } from './lib/paths.mjs';

const { graph } = await checkImports(at());
writeFileSync(at('ARCHITECTURE.md'), withGraph(readFileSync(at('ARCHITECTURE.md'), 'utf8'), drawGraph(graph)));
console.log('graph: written to ARCHITECTURE.md');
