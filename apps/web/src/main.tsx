/** Starts the page. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './styles/base.css';
import './styles/tokens.css';
import './styles/fonts.css';
import { App } from './app/App.tsx';
import { offline } from './store/offline.ts';

// React Aria adds a <style> with this id unless one is there. The page allows no inline style; the rule is in base.css.
const marker = document.createElement('meta');
marker.id = 'react-aria-pressable-style';
document.head.append(marker);

const root = document.getElementById('root');
if (root === null) throw new Error('Cannot start: index.html has no element with the id root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

window.addEventListener('load', () => void offline.start(), { once: true });
